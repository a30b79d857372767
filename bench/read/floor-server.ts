/**
 * The least a server can do, as a process of its own: `floor-server.ts URL CONNECTIONS`. A request's path is an operation
 * and its body the parameters; the answer is the text that one prepared statement gives.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pg from 'pg'
import { floorStatements } from './floor-statements.ts'
import { listen } from './listen.ts'

const [url = '', connections = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: Number(connections), options: '-c jit=off' })

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = request.url?.slice(1) ?? ''
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const values = JSON.parse(Buffer.concat(chunks).toString()) as unknown[]
  const { rows } = await pool.query<{ answer: string }>({ name, text: floorStatements[name] ?? '', values })
  response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.answer)
}

listen(
  createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  }),
)

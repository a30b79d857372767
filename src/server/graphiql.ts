import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { GRAPHQL_PATH } from './yoga.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')

/** The example queries in `examples/`, by file name. */
export function readExamples(folder: string = EXAMPLES): { name: string; query: string }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  return files.toSorted().map((name) => ({ name, query: readFileSync(join(folder, name), 'utf8') }))
}

/** True for a browser that opens the endpoint as a page. */
export const wantsGraphiQL = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'GET' && url?.split('?')[0] === GRAPHQL_PATH && (headers.accept ?? '').includes('text/html')

/**
 * The GraphiQL page, all of it from this process: 9 MB of scripts in one file, so it is made and compressed once, and
 * a browser that has it is told so.
 */
export class GraphiQLPage {
  #made: Promise<{ html: Buffer; gzipped: Buffer; etag: string }> | undefined

  async send({ headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { html, gzipped, etag } = await (this.#made ??= make())
    const common = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' }
    if (headers['if-none-match'] === etag) {
      response.writeHead(304, common).end()
      return
    }
    const packs = (headers['accept-encoding'] ?? '').includes('gzip')
    const body = packs ? gzipped : html
    const encoding = packs ? { 'content-encoding': 'gzip' } : {}
    response.writeHead(200, {
      ...common,
      ...encoding,
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
    })
    response.end(body)
  }
}

async function make() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql') // 9 MB: only when it is asked for
  const defaultTabs = readExamples().map(({ query }) => ({ query }))
  const html = Buffer.from(renderGraphiQL({ title: 'Dateline', defaultTabs, endpoint: GRAPHQL_PATH }))
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`
  return { html, gzipped: await promisify(gzip)(html), etag }
}

import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:http'
import { ServerRefused } from '#core/server-refused.ts'
import type { Seal, Sealed } from './seal.ts'
import type { Asked } from './wanted.ts'

/** The path and query string of an export. */
export function exportPath({ format, ...limits }: Asked): string {
  const given = Object.entries(limits).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const query = new URLSearchParams(given).toString()
  return `/export/${encodeURIComponent(format)}${query === '' ? '' : `?${query}`}`
}

/** The same bytes as `exportFrom` gives, of a server that has the embedded database; held to the digest it sends. */
export async function* exportThrough(
  server: string,
  key: string | null,
  asked: Asked,
  onBytes: (bytes: number) => void = () => undefined,
): Sealed {
  const response = await get(new URL(exportPath(asked), server), key)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
    onBytes(bytes)
  }
  const { 'repr-digest': digest, 'dateline-rows': rows = '{}' } = response.trailers
  const sha256 = hash.digest()
  if (digest !== `sha-256=:${sha256.toString('base64')}:`)
    throw new ServerRefused('FILE_BROKEN', `what came from ${server} is not what it sent; do this again`)
  return { rows: JSON.parse(rows) as Seal['rows'], sha256: sha256.toString('hex') }
}

async function get(url: URL, key: string | null): Promise<IncomingMessage> {
  const headers = key === null ? {} : { authorization: `Bearer ${key}` }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers }, resolve).on('error', reject).end()
  }).catch((error: unknown) => {
    throw new ServerRefused('SERVER_UNAVAILABLE', `the server at ${url.origin} does not answer (${String(error)})`)
  })
  if (response.statusCode === 200) return response
  throw await refusal(response, url.origin)
}

type Errors = { errors?: { message: string; extensions?: { code?: string } }[] }

async function refusal(response: IncomingMessage, server: string): Promise<ServerRefused> {
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  try {
    const { errors: [first] = [] } = JSON.parse(Buffer.concat(chunks).toString()) as Errors
    return new ServerRefused(first?.extensions?.code ?? 'SERVER_UNAVAILABLE', `the server says: ${first?.message}`)
  } catch {
    return new ServerRefused('SERVER_UNAVAILABLE', `what answers at ${server} is no Dateline that exports; restart it`)
  }
}

import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { ServerSettings } from '#config.ts'
import { UserError } from '#core/errors.ts'
import { formats } from '#export/formats.ts'
import { context } from '#export/jsonld.ts'
import type { Database } from '#store/open.ts'
import { ServerBusy } from '#store/pool.ts'
import { exportFrom } from '#transfer/run-export.ts'
import type { Sealed } from '#transfer/seal.ts'
import type { Asked, Wanted } from '#transfer/wanted.ts'
import { wantedBy } from '#transfer/wanted.ts'
import { keepingSeal } from '#transfer/write-file.ts'
import { admit } from './caller.ts'
import { maskError } from './errors.ts'

export const EXPORT_PATH = '/export/'

/** A parameter of the query string that there is not, or a method other than GET. */
class RequestUnfit extends UserError {
  readonly code = 'BAD_REQUEST'
}

/** A client that takes nothing for so long is gone; it would hold a snapshot of the database, and others up. */
const PATIENCE = 60_000

/**
 * `GET /export/FORMAT?kind=…&filter=…&since=…&after=…`: the same file as `dateline export` writes, for whoever may read
 * in GraphQL. It is sent while it is read. The trailers `Repr-Digest` (RFC 9530) and `Dateline-Rows` end a whole one;
 * where something fails on the way the connection is cut, which every HTTP client reports.
 */
export function exporter(database: Database, log: Logger, settings: ServerSettings) {
  let open = 0
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let wanted: Wanted
    if (request.url?.split('?')[0] === CONTEXT_PATH) return sendContext(response)
    try {
      await admit(database, settings, request.headers.authorization ?? null)
      wanted = await wantedBy(askedIn(request))
      if (open >= settings.limits.exports)
        throw new ServerBusy(`${open} exports are under way; try again when one has ended`)
    } catch (error) {
      return refuse(response, maskError(error, log))
    }
    open += 1
    try {
      await send(database, wanted, response)
    } catch (error) {
      if (!response.headersSent) return refuse(response, maskError(error, log))
      if (!response.destroyed) log.error({ err: error }, 'an export failed')
      response.destroy()
    } finally {
      open -= 1
    }
    return undefined
  }
}

/** For graphs that name their context instead of bringing it; nothing in it is the base's. */
const CONTEXT_PATH = `${EXPORT_PATH}context.jsonld`

function sendContext(response: ServerResponse): void {
  const headers = { 'content-type': 'application/ld+json', 'access-control-allow-origin': '*' }
  response.writeHead(200, headers).end(`${JSON.stringify({ '@context': context })}\n`)
}

const LIMITS = ['kind', 'filter', 'since', 'after'] as const

function askedIn({ method, url = '' }: IncomingMessage): Asked {
  if (method !== 'GET') throw new RequestUnfit('an export is asked for with GET')
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const unknown = [...searchParams.keys()].find((name) => !LIMITS.some((limit) => limit === name))
  if (unknown !== undefined)
    throw new RequestUnfit(`an export has no parameter ${JSON.stringify(unknown)}; there are ${LIMITS.join(', ')}`)
  const given = (name: (typeof LIMITS)[number]) => searchParams.get(name) ?? undefined
  return {
    format: pathname.slice(EXPORT_PATH.length),
    ...{ kind: given('kind'), filter: given('filter'), since: given('since'), after: given('after') },
  }
}

async function send(database: Database, wanted: Wanted, response: ServerResponse): Promise<void> {
  const exported = exportFrom(database, wanted)
  const sealed = database.isShared ? exported : spooled(exported)
  const { bytes, seal } = keepingSeal(sealed)
  const beginning = await bytes.next() // what cannot be read at all is an error with a status
  response.writeHead(200, headersOf(wanted))
  const all = async function* () {
    if (beginning.done !== true) yield beginning.value
    for await (const chunk of bytes) {
      const impatience = setTimeout(() => response.destroy(), PATIENCE)
      yield chunk
      clearTimeout(impatience)
    }
    const { rows, sha256 } = seal()
    response.addTrailers({
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'dateline-rows': JSON.stringify(rows),
    })
  }
  await pipeline(Readable.from(all(), { highWaterMark: 1 }), response)
}

function headersOf({ format, kind }: Wanted): Record<string, string> {
  const { mediaType, extension } = format === 'jsonl' ? LOSSLESS : formats[format]
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="dateline${kind === null ? '' : `-${kind}`}.${extension}"`,
    'cache-control': 'no-store',
    trailer: 'repr-digest, dateline-rows',
  }
}

const LOSSLESS = { mediaType: 'application/jsonl; charset=utf-8', extension: 'jsonl' }

/** The embedded database answers nobody else meanwhile: it is read as fast as it can be, and sent from a file. */
async function* spooled(exported: Sealed): Sealed {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-export-'))
  const file = join(folder, 'file')
  try {
    const { bytes, seal } = keepingSeal(exported)
    await pipeline(Readable.from(bytes, { highWaterMark: 1 }), createWriteStream(file))
    yield* createReadStream(file) as AsyncIterable<Buffer>
    return seal()
  } finally {
    await rm(folder, { recursive: true })
  }
}

function refuse(response: ServerResponse, error: GraphQLError): void {
  const { http: { status, headers } = { status: statusOf(error.extensions['code']), headers: {} }, ...extensions } =
    error.extensions as { http?: { status: number; headers?: Record<string, string> } }
  const body = { errors: [{ message: error.message, extensions }] }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
}

function statusOf(code: unknown): number {
  if (code === 'INTERNAL_SERVER_ERROR') return 500
  return code === 'SERVER_BUSY' || code === 'DATABASE_UNAVAILABLE' ? 503 : 400
}

import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Config, ServerSettings } from '#config.ts'
import { defaultSettings } from '#config.ts'
import { ReadCounts } from '#compile/read-counts.ts'
import { UserError } from '#core/errors.ts'
import type { Database } from '#store/open.ts'
import { isReachable } from '#store/open.ts'
import { answersPreflight } from './cors.ts'
import { EXPORT_PATH, exporter } from './export.ts'
import { GraphiQLPage, wantsGraphiQL } from './graphiql.ts'
import { KnownDocuments } from './known-documents.ts'
import { graphqlServer } from './yoga.ts'

/** The address to listen on cannot be had. */
export class AddressUnavailable extends UserError {
  readonly code = 'ADDRESS_UNAVAILABLE'
}

export type RunningServer = Readonly<{
  /** `http://127.0.0.1:4000`, without a slash at the end. */
  url: string
  /** Takes no new requests, ends subscriptions, lets what is under way finish for ten seconds, then ends. */
  stop: () => Promise<void>
}>

const PATIENCE = 10_000

/** Milliseconds in which a request has to have come, so that clients that dawdle on purpose hold no connection. */
const PACE = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 }

/** Serves GraphQL, GraphiQL and health on one port. Does not own the database. */
export async function serve(
  config: Pick<Config, 'host' | 'port'> & Partial<ServerSettings>,
  database: Database,
  log: Logger,
  pace: Readonly<typeof PACE> = PACE,
): Promise<RunningServer> {
  const settings = { ...defaultSettings, ...config }
  const counts = new ReadCounts()
  const known = new KnownDocuments(database, settings, log, counts)
  const graphql = graphqlServer(database, log, settings, known)
  const ready = readiness(database, counts)
  const exports = exporter(database, log, settings)
  const handle = requestHandler(graphql, known, exports, ready, settings)
  const server = createServer(pace, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request failed')
      response.destroy()
    })
  })
  await listen(server, config)
  const { address, family, port } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${address}]` : address
  const stopAll = async () => {
    await Promise.all([stop(server), graphql.dispose()])
  }
  return { url: `http://${host}:${port}`, stop: stopAll }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function requestHandler(
  graphql: ReturnType<typeof graphqlServer>,
  known: KnownDocuments,
  exports: Handler,
  ready: Handler,
  { corsOrigins }: ServerSettings,
): Handler {
  const graphiql = new GraphiQLPage()
  const routes: Readonly<Record<string, Handler>> = {
    '/': async (_request, response) => void response.writeHead(302, { location: graphql.graphqlEndpoint }).end(),
    '/health/live': async (_request, response) => json(response, 200, { status: 'live' }),
    '/health/ready': ready,
    [graphql.graphqlEndpoint]: async (request, response) => {
      if (wantsGraphiQL(request)) return graphiql.send(request, response)
      if (!URL.canParse(`http://${request.headers.host}`)) return json(response, 400, NO_HOST)
      if (answersPreflight(corsOrigins, request, response)) return undefined
      if (await known.answers(request, response)) return undefined
      return graphql.requestListener(request, response)
    },
  }
  const sendExport: Handler = async (request, response) => {
    if (!answersPreflight(corsOrigins, request, response)) await exports(request, response)
  }
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
    const route = path.startsWith(EXPORT_PATH) ? sendExport : routes[path]
    if (route) return route(request, response)
    return json(response, 404, {
      error: `nothing is at ${path}; GraphQL is at ${graphql.graphqlEndpoint}, exports are below ${EXPORT_PATH}`,
    })
  }
}

/** Whether the database answers, and how many queries were answered in which way so far. */
const readiness =
  (database: Database, reads: ReadCounts): Handler =>
  async (_request, response) =>
    (await isReachable(database))
      ? json(response, 200, { status: 'ready', reads })
      : json(response, 503, { status: 'unavailable', reason: 'the database does not answer' })

const NO_HOST = { errors: [{ message: 'the header "host" names no host', extensions: { code: 'BAD_REQUEST' } }] }

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
}

function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'another process listens there; set PORT to another number' : error.message
      reject(new AddressUnavailable(`cannot listen on ${host}:${port}: ${reason}`))
    })
    server.listen(port, host, resolve)
  })
}

function stop(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE)
  const idle = setInterval(() => server.closeIdleConnections(), 50) // each when its last answer has gone
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(impatience)
      clearInterval(idle)
      resolve()
    })
  })
}

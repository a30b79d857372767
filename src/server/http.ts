import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import { UserError } from '#core/errors.ts'
import type { Database } from '#store/open.ts'
import { isReachable } from '#store/open.ts'
import { GraphiQLPage, wantsGraphiQL } from './graphiql.ts'
import { graphqlServer } from './yoga.ts'

/** The address to listen on cannot be had. */
export class AddressUnavailable extends UserError {
  readonly code = 'ADDRESS_UNAVAILABLE'
}

export type RunningServer = Readonly<{
  /** `http://127.0.0.1:4000`, without a slash at the end. */
  url: string
  /** Takes no new requests, lets those under way finish for ten seconds, then ends. */
  stop: () => Promise<void>
}>

const PATIENCE = 10_000

/** Serves GraphQL, GraphiQL and health on one port. Does not own the database. */
export async function serve(
  config: Pick<Config, 'host' | 'port'> & Partial<Pick<Config, 'publicReading'>>,
  database: Database,
  log: Logger,
): Promise<RunningServer> {
  const handle = requestHandler(database, log, config.publicReading ?? true)
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request failed')
      response.destroy()
    })
  })
  await listen(server, config)
  const { address, family, port } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${address}]` : address
  return { url: `http://${host}:${port}`, stop: () => stop(server) }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function requestHandler(database: Database, log: Logger, publicReading: boolean): Handler {
  const graphql = graphqlServer(database, log, { publicReading })
  const graphiql = new GraphiQLPage()
  const routes: Readonly<Record<string, Handler>> = {
    '/': async (_request, response) => void response.writeHead(302, { location: graphql.graphqlEndpoint }).end(),
    '/health/live': async (_request, response) => json(response, 200, { status: 'live' }),
    '/health/ready': async (_request, response) =>
      (await isReachable(database))
        ? json(response, 200, { status: 'ready' })
        : json(response, 503, { status: 'unavailable', reason: 'the database does not answer' }),
    [graphql.graphqlEndpoint]: async (request, response) =>
      wantsGraphiQL(request) ? graphiql.send(request, response) : graphql.requestListener(request, response),
  }
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
    const route = routes[path]
    if (route) return route(request, response)
    return json(response, 404, { error: `nothing is at ${path}; GraphQL is at ${graphql.graphqlEndpoint}` })
  }
}

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
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}

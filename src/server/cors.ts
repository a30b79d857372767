import type { IncomingMessage, ServerResponse } from 'node:http'

const A_DAY = '86400'

/**
 * Lets pages of these origins ask, without cookies. Answers a preflight, and then gives true. Without origins nothing
 * is said, and browsers let no page of another origin ask.
 */
export function answersPreflight(
  origins: readonly string[],
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (origins.length === 0) return false
  response.setHeader('vary', 'origin')
  const { origin } = headers
  if (origin === undefined || !origins.includes(origin)) return false
  response.setHeader('access-control-allow-origin', origin)
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return false
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type, accept, authorization',
    'access-control-max-age': A_DAY,
  })
  response.end()
  return true
}

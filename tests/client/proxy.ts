import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What a proxy does in place of passing a request on; `hang up` is no answer at all. */
export type Fault = 'hang up' | Readonly<{ status: number; headers?: Record<string, string>; body?: string }>

export const failure = (code: string, status = 200): Fault => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ errors: [{ message: `no: ${code}`, path: ['statements'], extensions: { code } }] }),
})

type Sent = Readonly<{ query: string; variables: Record<string, unknown> }>
export type Proxy = Readonly<{ url: string; sent: readonly Sent[]; stop: () => Promise<void> }>

/** A server before another; `fault` is asked of each request, the number of those before it beside it. */
export async function startProxy(target: string, fault: (sent: Sent, before: number) => Fault | null): Promise<Proxy> {
  const sent: Sent[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await buffer(request)).toString()
    sent.push(JSON.parse(body) as Sent)
    const wrong = fault(JSON.parse(body) as Sent, sent.length - 1)
    if (wrong === 'hang up') response.destroy()
    else if (wrong !== null) response.writeHead(wrong.status, wrong.headers).end(wrong.body)
    else await passOn(request, response, body)
  }
  const passOn = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    const answer = await fetch(`${target}${request.url}`, { ...pick(request), body })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  }
  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, stop }
}

const pick = ({ method = 'POST', headers: { authorization } }: IncomingMessage) => ({
  method,
  headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
})

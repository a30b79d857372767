import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

export type Asked = Readonly<{ path: string; authorization: string | undefined; body: ChatRequest }>
type ChatRequest = Readonly<{
  model: string
  messages: readonly { role: string; content: string }[]
  response_format: { json_schema: { schema: Record<string, unknown> } }
}>
type Reply = Readonly<{ status?: number; body: string }>

/** A chat completion that answers with `content`. */
export const completion = (content: unknown, reason = 'stop'): Reply => ({
  body: JSON.stringify({
    choices: [
      { finish_reason: reason, message: { content: typeof content === 'string' ? content : JSON.stringify(content) } },
    ],
  }),
})

/** A server on this machine that gives the replies in turn, the last one again and again. */
export async function chatServer(...replies: readonly Reply[]) {
  const asked: Asked[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const reply = replies[Math.min(asked.length, replies.length - 1)]
    const { authorization } = request.headers
    asked.push({ path: request.url ?? '', authorization, body: (await json(request)) as ChatRequest })
    response.writeHead(reply?.status ?? 200, { 'content-type': 'application/json' }).end(reply?.body)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  }
  return { url: `http://127.0.0.1:${port}/v1`, asked, [Symbol.asyncDispose]: close }
}

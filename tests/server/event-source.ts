/** A subscription as a client has it. */
export type EventSource = Readonly<{
  status: number
  /** The data of the next event; `complete` when the stream ends in order, `cut` when it just ends. */
  next: () => Promise<unknown>
  /** Goes away. */
  leave: () => void
}>

/** Subscribes to a server, or to a yoga without one. */
export async function subscribe(
  url: string,
  query: string,
  ask: (url: string, init: RequestInit) => Promise<Response> | Response = fetch,
): Promise<EventSource> {
  const leaving = new AbortController()
  const response = await ask(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  })
  const events = eventsOf(response)
  const next = async () => {
    const event = await events.next()
    return event.done === true ? 'cut' : event.value
  }
  return { status: response.status, next, leave: () => leaving.abort() }
}

async function* eventsOf(response: Response): AsyncGenerator<unknown, void> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true })
    const events = rest.split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      if (event.startsWith('event: complete')) yield 'complete'
      const [, data] = /^event: next\ndata: (.+)$/.exec(event) ?? []
      if (data !== undefined) yield JSON.parse(data)
    }
  }
}

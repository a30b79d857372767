import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ExecutionResult } from 'graphql'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const HEARTBEAT = 12_000
/** A client that takes nothing for so long is gone, whatever its connection says. */
const PATIENCE = 60_000

/**
 * A subscription as server-sent events (GraphQL over SSE, distinct connections). Yoga's own keeps its timer when a
 * client goes away while it is slow, and when a client that takes no events subscribes, its stream.
 */
export const useEventStreams: Plugin = {
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const { request } = args.contextValue as { request: Request }
    if (takesEvents(request)) return
    setResultAndStopExecution({ errors: [notAcceptable()] })
  },
  onResultProcess: (hook) => {
    const { result, serverContext } = hook
    if (!(Symbol.asyncIterator in result)) return
    const results = result as AsyncIterable<ExecutionResult>
    hook.setResultProcessor((_result, { Response }) => {
      const { res } = serverContext as { res?: ServerResponse } // there is none without a socket
      const hangUp = () => res?.destroy()
      const body = Readable.from(serverSentEvents(results, { heartbeat: HEARTBEAT, patience: PATIENCE, hangUp }))
      return new Response(body as never, {
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
      })
    }, 'text/event-stream')
  },
}

const takesEvents = ({ headers }: Request): boolean =>
  /(text\/(event-stream|\*)|\*\/\*)/i.test(headers.get('accept') ?? '*/*')

const notAcceptable = () =>
  new GraphQLError('a subscription is answered with a stream of events; send accept: text/event-stream', {
    extensions: { code: 'NOT_ACCEPTABLE', http: { status: 406 } },
  })

type Pace = Readonly<{
  /** Milliseconds after which something is sent although nothing happened, so that proxies keep the stream open. */
  heartbeat: number
  /** Milliseconds that the client has to take what it is sent. */
  patience: number
  hangUp: () => void
}>

/** The text of the stream. */
export async function* serverSentEvents(
  results: AsyncIterable<ExecutionResult>,
  { heartbeat, patience, hangUp }: Pace,
): AsyncGenerator<string, void> {
  const iterator = results[Symbol.asyncIterator]()
  let impatience: NodeJS.Timeout | undefined
  const timed = (text: string) => {
    impatience = setTimeout(hangUp, patience)
    return text
  }
  const sent = () => clearTimeout(impatience)
  try {
    yield timed(HEART) // some browsers wait for the first byte
    sent()
    for (;;) {
      for await (const result of withHeart(iterator.next(), heartbeat)) {
        if (result === undefined) yield timed(HEART)
        else if (result.done === true) {
          yield timed(COMPLETE)
          return
        } else yield timed(`event: next\ndata: ${textOf(result.value)}\n\n`)
        sent()
      }
    }
  } finally {
    sent()
    await iterator.return?.()
  }
}

const HEART = ':\n\n'
const COMPLETE = 'event: complete\ndata:\n\n'

/** Without the HTTP status that an error would have had by itself. */
function textOf({ errors, ...result }: ExecutionResult): string {
  const shown = errors?.map((error) => {
    const { extensions: { http: _status, ...extensions } = {}, ...rest } = error.toJSON()
    return { ...rest, extensions }
  })
  return JSON.stringify({ ...result, ...(shown && { errors: shown }) })
}

/** The value, after an undefined for each time that passes before it comes. */
async function* withHeart<Value>(
  promise: Promise<Value>,
  milliseconds: number,
): AsyncGenerator<Value | undefined, void> {
  const state = { isThere: false, wake: () => undefined as void }
  const arrive = () => {
    state.isThere = true
    state.wake()
  }
  // One reaction for all the waiting: a race for each heartbeat would let them pile up on a promise that takes days.
  void promise.then(arrive, arrive)
  while (!state.isThere) {
    const { promise: beat, resolve } = Promise.withResolvers<void>()
    state.wake = resolve
    const timer = setTimeout(resolve, milliseconds)
    await beat
    clearTimeout(timer)
    if (!state.isThere) yield undefined
  }
  yield await promise
}

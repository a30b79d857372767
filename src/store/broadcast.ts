import { UserError } from '#core/errors.ts'
import type { Database } from './open.ts'

/** As many subscriptions are open as this process serves. */
export class TooManyStreams extends UserError {
  readonly code = 'TOO_MANY_STREAMS'
}

/** A subscriber did not take what it was sent, until too much was waiting for it. */
export class StreamTooSlow extends UserError {
  readonly code = 'STREAM_TOO_SLOW'
}

const LONGEST_QUEUE = 1000

/**
 * What is said on one channel of the database, to any number of subscribers up to a limit. The process listens once,
 * from the first subscription on.
 */
export class Broadcast {
  readonly #database: Pick<Database, 'listen'>
  readonly #channel: string
  readonly #most: number
  readonly #streams = new Set<Stream>()
  #listening: ReturnType<Database['listen']> | undefined
  #closed = false

  constructor(database: Pick<Database, 'listen'>, channel: string, most: number) {
    this.#database = database
    this.#channel = channel
    this.#most = most
  }

  /** How many listen now. */
  get streams(): number {
    return this.#streams.size
  }

  /** What is said from now on, until the signal aborts or all is closed. A message that still waits is not repeated. */
  async subscribe(signal: AbortSignal): Promise<AsyncGenerator<string, void>> {
    if (this.#streams.size >= this.#most) {
      throw new TooManyStreams(`${this.#most} subscriptions are open, as many as this server takes; try again later`)
    }
    const stream = new Stream()
    const leave = () => {
      this.#streams.delete(stream)
      signal.removeEventListener('abort', leave)
      stream.end()
    }
    this.#streams.add(stream)
    signal.addEventListener('abort', leave)
    try {
      await this.#listen()
    } catch (error) {
      leave()
      throw error
    }
    if (signal.aborted || this.#closed) leave()
    return stream.messages(leave)
  }

  /** Ends all subscriptions, and takes no more. */
  async close(): Promise<void> {
    this.#closed = true
    for (const stream of this.#streams) stream.end()
    const unlisten = await this.#listening?.catch(() => undefined)
    await unlisten?.()
  }

  #listen(): ReturnType<Database['listen']> {
    const say = (message: string) => this.#streams.forEach((stream) => stream.push(message))
    this.#listening ??= this.#database.listen(this.#channel, say).catch((error: unknown) => {
      this.#listening = undefined // the next subscriber tries again
      throw error
    })
    return this.#listening
  }
}

/** The messages that wait for one subscriber. */
class Stream {
  readonly #waiting = new Set<string>()
  #changed = Promise.withResolvers<void>()
  #ended = false
  #tooSlow = false

  push(message: string): void {
    if (this.#waiting.size < LONGEST_QUEUE) this.#waiting.add(message)
    else this.#tooSlow = true
    this.#changed.resolve()
  }

  end(): void {
    this.#ended = true
    this.#changed.resolve()
  }

  async *messages(leave: () => void): AsyncGenerator<string, void> {
    try {
      for (;;) {
        for (const message of this.#waiting) {
          if (this.#ended || this.#tooSlow) break
          this.#waiting.delete(message)
          yield message
        }
        if (this.#tooSlow) throw new StreamTooSlow(`more than ${LONGEST_QUEUE} messages waited; subscribe again`)
        if (this.#ended) return
        await this.#changed.promise
        this.#changed = Promise.withResolvers()
      }
    } finally {
      leave()
    }
  }
}

import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

/** Stops listening. */
type Unlisten = () => Promise<void>

/** Hears what is said on a channel with NOTIFY from now on; rejects when the database cannot be reached. */
export type Listen = (channel: string, onMessage: (message: string) => void) => Promise<Unlisten>

const FIRST_WAIT = 100
const LONGEST_WAIT = 5000

/** In the process that has the data folder nobody else can say anything, and no connection can be lost. */
export const listenEmbedded =
  (pglite: PGlite): Listen =>
  async (channel, onMessage) => {
    const unlisten = await pglite.listen(channel, onMessage)
    return () => unlisten()
  }

/**
 * Listens on a connection of its own, which is opened again when it is lost, sooner at first and later each time it
 * fails. What is said in between is not heard.
 */
export const listenPostgres =
  (connection: pg.ClientConfig, onLost: (error: Error) => void): Listen =>
  async (channel, onMessage) => {
    const listener = new Listener(connection, onLost, channel, onMessage)
    await listener.open()
    return () => listener.close()
  }

class Listener {
  readonly #connection: pg.ClientConfig
  readonly #onLost: (error: Error) => void
  readonly #channel: string
  readonly #onMessage: (message: string) => void
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #closed = false

  constructor(
    connection: pg.ClientConfig,
    onLost: (error: Error) => void,
    channel: string,
    onMessage: (message: string) => void,
  ) {
    this.#connection = connection
    this.#onLost = onLost
    this.#channel = channel
    this.#onMessage = onMessage
  }

  async open(): Promise<void> {
    const client = new pg.Client({ ...this.#connection, keepAlive: true, keepAliveInitialDelayMillis: 10_000 })
    client.on('error', ignore) // "end" follows
    client.on('notification', ({ payload }) => this.#onMessage(payload ?? ''))
    try {
      await client.connect()
      await client.query(`LISTEN ${pg.escapeIdentifier(this.#channel)}`)
    } catch (error) {
      await client.end()
      throw error
    }
    if (this.#closed) return client.end()
    this.#client = client
    client.once('end', () => {
      if (this.#closed) return
      this.#onLost(new Error(`the connection that listens on ${this.#channel} broke`))
      this.#reopen(FIRST_WAIT)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#client?.end()
  }

  #reopen(wait: number): void {
    this.#retry = setTimeout(() => {
      this.open().catch((error: Error) => {
        if (this.#closed) return
        this.#onLost(error)
        this.#reopen(Math.min(wait * 2, LONGEST_WAIT))
      })
    }, wait)
  }
}

const ignore = () => undefined

import pg from 'pg'
import { UserError } from '#core/errors.ts'
import { askersSignal } from './cancellation.ts'

/** PostgreSQL ended a statement that took longer than the limit. */
export class TimeLimitExceeded extends UserError {
  readonly code = 'TIME_LIMIT_EXCEEDED'
}

/** Nobody waits for the answer any more; PostgreSQL was told to stop. */
export class ReadCancelled extends UserError {
  readonly code = 'REQUEST_CANCELLED'
}

/** All connections to the database are in use, and stayed so for ten seconds. */
export class ServerBusy extends UserError {
  readonly code = 'SERVER_BUSY'
}

const ends: Readonly<Record<string, new (message: string) => UserError>> = {
  TIME_LIMIT_EXCEEDED: TimeLimitExceeded,
  REQUEST_CANCELLED: ReadCancelled,
  SERVER_BUSY: ServerBusy,
}

/**
 * Why a read did not come to its end, if it was for one of the reasons here. Where a model is read, Prisma makes an
 * error of its own of ours, with the same code and our message below others.
 */
export function endOfRead(error: unknown): UserError | null {
  if (error instanceof UserError || !(error instanceof Error) || !('code' in error)) return null
  const End = Object.hasOwn(ends, String(error.code)) ? ends[String(error.code)] : undefined
  return End ? new End(error.message.split('\n').at(-1) ?? '') : null
}

export type PoolOptions = Readonly<{
  connection: pg.PoolConfig
  /** The same with the time limit, in milliseconds, that is named in errors. */
  limited: pg.PoolConfig
  timeLimit: number
}>

const READS = 10
const TRANSACTIONS = 5
/**
 * Characters of the statements that a connection keeps prepared; with more it is closed, and they are forgotten.
 * PostgreSQL takes some hundred bytes for each: here 30 MB.
 */
const PREPARED = 300_000
/** `pg_cancel_backend` takes no time; no statement with an answer of its own runs there. */
const CANCELLATIONS = 1

/**
 * All connections to one database, in the form that Prisma's adapter takes: it sends single statements, which are the
 * reads, through `query`, and asks for a connection with `connect` when it begins a transaction, which are the writes.
 * Reads have a time limit and end when their asker goes away; transactions have connections of their own and neither.
 */
export class Pool extends pg.Pool {
  readonly #transactions: pg.Pool
  readonly #cancellations: pg.Pool
  readonly #timeLimit: number
  readonly #states = new WeakMap<pg.PoolClient, State>()

  constructor({ connection, limited, timeLimit }: PoolOptions) {
    super({ ...limited, max: READS })
    this.#timeLimit = timeLimit
    this.#transactions = new pg.Pool({ ...connection, max: TRANSACTIONS })
    this.#cancellations = new pg.Pool({ ...connection, max: CANCELLATIONS })
    for (const pool of [this.#transactions, this.#cancellations]) pool.on('error', (error) => this.emit('error', error))
    // pg's own have many signatures; the adapter uses the one with a promise.
    this.query = ((...statement: Statement) => this.#read(statement)) as typeof this.query
    this.connect = (() => notForever(this.#transactions.connect())) as typeof this.connect
    this.end = async () => {
      await Promise.all([super.end(), this.#transactions.end(), this.#cancellations.end()])
    }
  }

  /** A read past Prisma, prepared where it has a name; PostgreSQL remembers or makes its plan as `mode` says. */
  async readRows(asked: pg.QueryArrayConfig, mode: PlanMode): Promise<unknown[][]> {
    const { rows } = (await this.#read([asked] as never, { asked, mode })) as pg.QueryArrayResult
    return rows
  }

  async #read(statement: Statement, prepared?: Prepared): Promise<unknown> {
    const signal = askersSignal()
    if (signal?.aborted) throw cancelled()
    const client = await notForever(super.connect())
    client.on('error', ignore) // without a listener it would end the process; the statement is rejected with it as well
    let cancelling: Promise<void> | undefined
    let broken = false // a connection is not used again after an error, as in pg's own pool
    const cancel = () => void (cancelling = this.#cancel(client))
    const query = client.query.bind(client) as unknown as (...asked: Statement) => Promise<unknown>
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      if (signal?.aborted) throw cancelled() // it waited for a connection meanwhile
      if (prepared) await this.#prepare(client, prepared)
      return await query(...statement)
    } catch (error) {
      broken = !(error instanceof ReadCancelled)
      throw this.#meaning(error, signal)
    } finally {
      signal?.removeEventListener('abort', cancel)
      await cancelling // or it would hit the next one's statement
      client.off('error', ignore)
      client.release(broken || this.#stateOf(client).prepared > PREPARED)
    }
  }

  async #prepare(client: pg.PoolClient, { asked: { name, text }, mode }: Prepared): Promise<void> {
    const state = this.#stateOf(client)
    if (name !== undefined && !state.names.has(name)) {
      state.names.add(name)
      state.prepared += text.length
    }
    if (state.mode === mode) return
    await client.query(`SET plan_cache_mode = ${mode}`)
    state.mode = mode
  }

  #stateOf(client: pg.PoolClient): State {
    const state = this.#states.get(client) ?? { mode: 'auto', names: new Set(), prepared: 0 }
    this.#states.set(client, state)
    return state
  }

  async #cancel(client: pg.PoolClient): Promise<void> {
    const { processID: process } = client as unknown as { processID: number }
    try {
      await this.#cancellations.query('SELECT pg_cancel_backend($1)', [process])
    } catch {
      await (client as unknown as pg.Client).end() // the statement is rejected; its time limit ends it over there
    }
  }

  #meaning(error: unknown, signal: AbortSignal | undefined): unknown {
    if (!(error instanceof pg.DatabaseError) || error.code !== QUERY_CANCELED) return error
    if (signal?.aborted) return cancelled()
    return new TimeLimitExceeded(
      `reading took longer than ${this.#timeLimit / 1000} seconds and was ended; ` +
        'ask for fewer nodes at once, or narrow the filter',
    )
  }
}

/** PostgreSQL's `plan_cache_mode`; only statements that are prepared under a name heed it. */
type PlanMode = 'auto' | 'force_custom_plan'
type Prepared = Readonly<{ asked: Readonly<{ name?: string | undefined; text: string }>; mode: PlanMode }>
/** How a connection was left by the reads before. */
type State = { mode: PlanMode; readonly names: Set<string>; prepared: number }

type Statement = Parameters<pg.PoolClient['query']>
const QUERY_CANCELED = '57014'
const ignore = () => undefined
const cancelled = () => new ReadCancelled('the request was given up before its answer was read')

async function notForever(connecting: Promise<pg.PoolClient>): Promise<pg.PoolClient> {
  try {
    return await connecting
  } catch (error) {
    if (!(error instanceof Error && error.message === 'timeout exceeded when trying to connect')) throw error
    throw new ServerBusy('all connections to the database are in use; try again in a moment')
  }
}

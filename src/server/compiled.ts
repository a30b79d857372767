import type { IncomingMessage } from 'node:http'
import type { ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Asked, Compiled } from '#compile/compile.ts'
import { compile } from '#compile/compile.ts'
import { answerOf } from '#compile/json-text.ts'
import { NotCompiled } from '#compile/not-compiled.ts'
import type { ReadCounts } from '#compile/read-counts.ts'
import { UserError } from '#core/errors.ts'
import type { Context } from '#graphql/context.ts'
import { Reader } from '#read/reader.ts'
import { isConnectionError } from '#store/connection-error.ts'
import type { Database } from '#store/open.ts'

type Execute = (asked: ExecutionArgs) => unknown

/**
 * Answers queries with one SQL statement each, whose text goes to the client as it is. What a statement cannot answer, an
 * error above all, graphql-js executes, as it does everything else.
 */
export class CompiledReads {
  readonly #database: Pick<Database, 'readText'>
  readonly #counts: ReadCounts
  readonly #log: Logger
  readonly #failures = new WeakMap<IncomingMessage, unknown>()

  constructor(database: Pick<Database, 'readText'>, counts: ReadCounts, log: Logger) {
    this.#database = database
    this.#counts = counts
    this.#log = log
  }

  /** JSON text of `data`. */
  async text({ sql, parameters, ...options }: Compiled): Promise<string> {
    const text = await this.#database.readText(sql, parameters, options)
    this.#counts.compiled()
    return text
  }

  /** The statement of this request failed and is not sent again: graphql-js tells of it. */
  failed(request: IncomingMessage, error: unknown): void {
    this.#failures.set(request, error)
  }

  /** `onAnswer` hears of each operation that was answered. */
  plugin(onAnswer: (asked: ExecutionArgs) => void): Plugin<Context> {
    const answer = (asked: ExecutionArgs, execute: Execute) => this.#answer(asked, execute, onAnswer)
    return {
      onExecute: ({ executeFn, setExecuteFn }) => setExecuteFn((asked: ExecutionArgs) => answer(asked, executeFn)),
    }
  }

  async #answer(asked: ExecutionArgs, execute: Execute, onAnswer: (asked: ExecutionArgs) => void): Promise<unknown> {
    const compiled = compiledOrReason(asked)
    if (typeof compiled === 'string') {
      this.#counts.executed(compiled)
      return execute(asked)
    }
    try {
      this.#throwFailure(asked)
      const text = await this.text(compiled)
      onAnswer(asked)
      return answerOf(text)
    } catch (error) {
      if (error instanceof UserError || isConnectionError(error)) return execute(withError(asked, error))
      if (!isRefusal(error)) this.#log.warn({ err: error, sql: compiled.sql }, 'a compiled read failed and is executed')
      this.#counts.executed('statement failed')
      return execute(asked)
    }
  }

  #throwFailure({ contextValue }: ExecutionArgs): void {
    const { req } = contextValue as { req?: IncomingMessage }
    if (req !== undefined && this.#failures.has(req)) throw this.#failures.get(req)
  }
}

/** Where a statement must not answer it casts text to a number (facets.ts); any other failure is a bug of ours. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === INVALID_TEXT_REPRESENTATION
const INVALID_TEXT_REPRESENTATION = '22P02'

/** Why there is no statement, where there is none. */
export function compiledOrReason(asked: Asked): Compiled | string {
  try {
    return compile(asked)
  } catch (error) {
    return error instanceof NotCompiled ? error.reason : 'error'
  }
}

/** The same request where every read ends as the first did: graphql-js tells where in the answer that is. */
function withError(asked: ExecutionArgs, error: unknown): ExecutionArgs {
  const client = { $queryRawUnsafe: () => Promise.reject(error) } as never
  return { ...asked, contextValue: { ...(asked.contextValue as Context), reader: new Reader({ client }) } }
}

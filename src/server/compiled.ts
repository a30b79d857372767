import type { ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { compile } from '#compile/compile.ts'
import { answerOf } from '#compile/json-text.ts'
import { NotCompiled } from '#compile/not-compiled.ts'
import type { ReadCounts } from '#compile/read-counts.ts'
import { UserError } from '#core/errors.ts'
import type { Context } from '#graphql/context.ts'
import { Reader } from '#read/reader.ts'
import { isConnectionError } from '#store/connection-error.ts'
import type { Database } from '#store/open.ts'

/**
 * Answers a query with one SQL statement, whose text goes to the client as it is. What a statement cannot answer, an
 * error above all, graphql-js executes, as it does everything else.
 */
export function useCompiled(database: Database, counts: ReadCounts, log: Logger): Plugin<Context> {
  const answer = async (asked: ExecutionArgs, execute: (asked: ExecutionArgs) => unknown): Promise<unknown> => {
    const compiled = compiledOrReason(asked)
    if (typeof compiled === 'string') {
      counts.executed(compiled)
      return execute(asked)
    }
    try {
      const { sql, parameters, ...options } = compiled
      const text = await database.readText(sql, parameters, options)
      counts.compiled()
      return answerOf(text)
    } catch (error) {
      if (error instanceof UserError || isConnectionError(error)) return execute(withError(asked, error))
      if (!isRefusal(error)) log.warn({ err: error, sql: compiled.sql }, 'a compiled read failed and is executed')
      counts.executed('statement failed')
      return execute(asked)
    }
  }
  return {
    onExecute: ({ executeFn, setExecuteFn }) => setExecuteFn((asked: ExecutionArgs) => answer(asked, executeFn)),
  }
}

/** Where a statement must not answer it casts text to a number (facets.ts); any other failure is a bug of ours. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === INVALID_TEXT_REPRESENTATION
const INVALID_TEXT_REPRESENTATION = '22P02'

function compiledOrReason(asked: ExecutionArgs) {
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

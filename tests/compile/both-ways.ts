import { execute, GraphQLError, parse } from 'graphql'
import type { Asked } from '#compile/compile.ts'
import { compile } from '#compile/compile.ts'
import { NotCompiled } from '#compile/not-compiled.ts'
import { UserError } from '#core/errors.ts'
import { schema } from '#graphql/schema.ts'
import { Reader } from '#read/reader.ts'
import type { TestDatabase } from '../database.ts'

/** What both paths answer. */
export type BothWays = Readonly<{
  /** The text of `data`; null where there is none, for the reason. */
  compiled: string | null
  reason: string
  executed: string
  hasErrors: boolean
  /** Whether it was not compiled for a mistake in its arguments; graphql-js sees only those that it comes to. */
  isMistake: boolean
}>

/** Compares nothing: executes an operation with graphql-js, and as one SQL statement where it can be. */
export async function askBothWays(database: TestDatabase, asked: Asked): Promise<BothWays> {
  const contextValue = { reader: new Reader(database), database, caller: null, signal: new AbortController().signal }
  const { data, errors } = await execute({ ...(asked as object), contextValue } as never)
  const executed = errors ? `errors: ${JSON.stringify(errors)}` : JSON.stringify(data)
  const way = await compiledWay(database, asked)
  return { ...way, executed, hasErrors: errors !== undefined }
}

async function compiledWay(database: TestDatabase, asked: Asked) {
  try {
    const { sql, parameters } = compile(asked)
    return { compiled: await database.readText(sql, parameters), reason: '', isMistake: false }
  } catch (error) {
    const isMistake =
      error instanceof UserError ||
      error instanceof GraphQLError ||
      (error instanceof NotCompiled && /^(error|variables|nothing to read)$/.test(error.reason))
    return { compiled: null, reason: String(error), isMistake }
  }
}

/** Ids, cursors and words that the database has. */
export async function knownOf(database: TestDatabase) {
  const document = `{
    statements { edges { cursor node { id } } } events { edges { cursor node { id slug mode } } }
    articles { edges { cursor node { id slug } } } entities { edges { cursor node { id slug name } } }
  }`
  const contextValue = { reader: new Reader(database), database }
  const { data } = await execute({ schema, document: parse(document), contextValue })
  type Edge = { cursor: string; node: { id: string; slug?: string; name?: string; mode?: string | null } }
  const edges = Object.values(data as Record<string, { edges: Edge[] }>).flatMap((list) => list.edges)
  const words = edges.flatMap(({ node }) =>
    [node.slug, node.name, node.mode].filter((word) => typeof word === 'string'),
  )
  return {
    ids: edges.map(({ node }) => node.id),
    cursors: edges.map(({ cursor }) => cursor),
    words: [...words, 'China'],
  }
}

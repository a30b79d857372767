/**
 * What somebody said, a line each, by a typed client:
 *
 *     node examples/typed/statements.ts wang-yi [http://127.0.0.1:4000]
 */
import type { ResultOf, VariablesOf } from 'gql.tada'
import { ask, DatelineError, graphql } from './client.ts'

export const Statements = graphql(`
  query Statements($filter: StatementFilter, $size: Int!, $after: String) {
    statements(filter: $filter, first: $size, after: $after) {
      nodes {
        id
        text
        mode
        speakers { label entity { slug } }
        said { edtf }
        article { title url }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

type Filter = VariablesOf<typeof Statements>['filter']
type Statement = ResultOf<typeof Statements>['statements']['nodes'][number]

/** All the statements that the filter finds, read page by page as they are used. */
export async function* statements(url: string, filter: Filter, size: number): AsyncGenerator<Statement> {
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: ResultOf<typeof Statements>['statements'] =
      (await ask(url, Statements, { filter: filter ?? null, size, after })).statements
    yield* nodes
    if (!pageInfo.hasNextPage) return
    after = pageInfo.endCursor
  }
}

async function main([slug, url = 'http://127.0.0.1:4000']: readonly string[]): Promise<void> {
  const filter: Filter = slug === undefined ? null : { speaker: { any: [{ slug }] } }
  try {
    for await (const { said, speakers, text } of statements(url, filter, 100)) {
      console.log([said?.edtf ?? 'undated', speakers.map(({ label }) => label).join(', ') || '-', text].join('\t'))
    }
  } catch (error) {
    if (!(error instanceof DatelineError) || error.code !== 'DATABASE_UNAVAILABLE') throw error
    console.error(`${error.message}; try again in a moment`)
    process.exitCode = 75 // a temporary failure, by the custom of sysexits.h
  }
}

if (import.meta.main) await main(process.argv.slice(2))

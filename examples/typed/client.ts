/**
 * A client whose variables and answers have the types of the schema: `graphql` reads the text of an operation as
 * TypeScript compiles, so that a value of the wrong type, or one that was not asked for, is an error where it is used. No
 * generated code runs.
 */
import type { TadaDocumentNode } from 'gql.tada'
import { initGraphQLTada } from 'gql.tada'
import { print } from 'graphql'
import type { introspection } from './introspection.d.ts'

export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { Date: string; DateTime: string; URL: string }
}>()

type Problem = Readonly<{ message: string; path?: readonly (string | number)[]; extensions: Readonly<{ code: string }> }>

/** What the server refused; `code` is stable, the message is for people. */
export class DatelineError extends Error {
  readonly code: string
  readonly path: readonly (string | number)[]
  constructor({ message, path = [], extensions }: Problem) {
    super(message)
    this.code = extensions.code
    this.path = path
  }
}

/** Asks the server at `url`, such as `http://127.0.0.1:4000`. Throws `DatelineError` for the first error there is. */
export async function ask<Result, Variables>(
  url: string,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Result | null; errors?: readonly Problem[] }
  if (errors?.[0]) throw new DatelineError(errors[0])
  if (!data) throw new Error(`no answer, but status ${response.status}`)
  return data
}

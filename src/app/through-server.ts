import { z } from 'zod'
import { ServerRefused } from '#core/server-refused.ts'
import type { Destination } from './destination.ts'

/** One article that the server does not take. */
export class ArticleRefused extends ServerRefused {}

const READ = `mutation ($input: ReadArticleInput!) { readArticle(input: $input) { __typename
  ... on IngestArticlePayload { outcome article { statements { totalCount } events { totalCount } } }
  ... on UserError { code message } } }`

const counted = z.object({ totalCount: z.int() })
const answer = z.object({
  data: z
    .object({
      readArticle: z.union([
        z.object({
          outcome: z.enum(['CREATED', 'NEW_VERSION', 'UPDATED', 'UNCHANGED']),
          article: z.object({ statements: counted, events: counted }),
        }),
        z.object({ code: z.string(), message: z.string() }),
      ]),
    })
    .nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
})
type Answer = z.output<typeof answer>

/** Codes of what is wrong with this one request. */
const OF_THE_ARTICLE = new Set(['REQUEST_ENTITY_TOO_LARGE', 'INTERNAL_SERVER_ERROR', 'TEXT_INVALID'])

/** Has a running server read and store: it alone may use the embedded database. */
export const throughServer = (url: string, key: string): Destination => ({
  name: `the server at ${url}`,
  take: async ({ document: { published, ...document }, slug }, again) => {
    const known = Object.entries({ ...document, date: published, slug }).filter(([, value]) => value !== null)
    const { data, errors = [] } = await post(url, key, { ...Object.fromEntries(known), again })
    const [error] = errors
    const result = data?.readArticle
    if (error !== undefined || result === undefined) throw refusal(error)
    if ('code' in result) throw new ArticleRefused(result.code, result.message)
    const { statements, events } = result.article
    const facts = result.outcome === 'UNCHANGED' ? 0 : statements.totalCount + events.totalCount
    return { outcome: result.outcome, facts }
  },
})

/** The input is a document as people describe it. */
type Input = Readonly<Record<string, string | boolean>> & Readonly<{ again: boolean }>

async function post(url: string, key: string, input: Input): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  const body = JSON.stringify({ query: READ, variables: { input } })
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body }).catch((error: unknown) => {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new ServerRefused(
      'SERVER_UNAVAILABLE',
      `the server at ${url} does not answer (${reason}); do this again when it does`,
    )
  })
  const parsed = answer.safeParse(await response.json().catch(() => null))
  if (!parsed.success)
    throw new ServerRefused(
      'SERVER_UNAVAILABLE',
      `what answers at ${url} is no Dateline that can read articles; restart it`,
    )
  return parsed.data
}

function refusal(error: NonNullable<Answer['errors']>[number] | undefined): ServerRefused {
  const code = error?.extensions?.code ?? 'SERVER_UNAVAILABLE'
  const message = `the server says: ${error?.message ?? 'nothing'}`
  return OF_THE_ARTICLE.has(code) ? new ArticleRefused(code, message) : new ServerRefused(code, message)
}

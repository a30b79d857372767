/**
 * Every statement as a JSON line, with its speakers and the words that support it, by nothing but `fetch`: each page begins
 * behind the last one, a server that is busy is asked again, and a walk that broke off goes on behind the cursor it told.
 *
 *     node examples/export.ts [http://127.0.0.1:4000] [cursor] > statements.jsonl
 *
 * `npm run -s dateline -- query FILE --all` does the same for any list; `export` writes whole bases, without a query.
 */
import { setTimeout } from 'node:timers/promises'

type Page = { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type Answer = { data?: { statements: Page } | null; errors?: { message: string; extensions: { code: string } }[] }

const [url = 'http://127.0.0.1:4000', start = null] = process.argv.slice(2)
const query = `query Statements($after: String) {
  statements(first: 100, after: $after) {
    nodes { id text speakers { label entity { slug } } said { edtf } evidence { role span { exact start end } } }
    pageInfo { hasNextPage endCursor }
  }
}`

async function page(after: string | null, pause = 1000): Promise<Page> {
  const body = JSON.stringify({ query, variables: { after } })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  const { data, errors } = (await response.json()) as Answer
  if (!errors && data) return data.statements
  const codes = errors?.map(({ extensions }) => extensions.code) ?? []
  const passes = codes.some((code) => ['SERVER_BUSY', 'TIME_LIMIT_EXCEEDED', 'DATABASE_UNAVAILABLE'].includes(code))
  if (!passes || pause > 60_000) throw new Error(`${codes.join()}: ${errors?.[0]?.message}; go on behind ${after}`)
  await setTimeout(pause)
  return page(after, 2 * pause)
}

for (let after: string | null = start; ; ) {
  const { nodes, pageInfo } = await page(after)
  for (const statement of nodes) console.log(JSON.stringify(statement))
  if (!pageInfo.hasNextPage) break
  after = pageInfo.endCursor
}

/**
 * Every statement, a line each, with nothing but `fetch`: pages through the list by its cursors, a hundred at a time.
 *
 *     node examples/fetch.ts [http://127.0.0.1:4000] [page size]
 */
type Page = {
  nodes: { text: string; speakers: { label: string }[]; said: { edtf: string } | null }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
type Answer = { data?: { statements: Page }; errors?: { message: string; extensions: { code: string } }[] }

const [url = 'http://127.0.0.1:4000', size = '100'] = process.argv.slice(2)
const query = `query Statements($size: Int!, $after: String) {
  statements(first: $size, after: $after) {
    nodes { text speakers { label } said { edtf } }
    pageInfo { hasNextPage endCursor }
  }
}`

async function page(after: string | null): Promise<Page> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { size: Number(size), after } }),
  })
  const { data, errors } = (await response.json()) as Answer
  if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'))
  if (!data) throw new Error(`no answer, but status ${response.status}`)
  return data.statements
}

for (let after: string | null = null; ; ) {
  const { nodes, pageInfo } = await page(after)
  for (const { text, speakers, said } of nodes) {
    console.log([said?.edtf ?? 'undated', speakers.map(({ label }) => label).join(', ') || '-', text].join('\t'))
  }
  if (!pageInfo.hasNextPage) break
  after = pageInfo.endCursor
}

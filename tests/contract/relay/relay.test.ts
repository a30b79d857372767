import type { FetchFunction, GraphQLResponse, IEnvironment } from 'relay-runtime'
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getRequest,
  getSingularSelector,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../../server/server.ts'
import { startServer } from '../../server/server.ts'
import statementQuery, { type operationsStatementQuery } from './artifacts/operationsStatementQuery.graphql.ts'
import pageQuery, { type operationsStatementsPageQuery } from './artifacts/operationsStatementsPageQuery.graphql.ts'
import listQuery, { type operationsStatementsQuery } from './artifacts/operationsStatementsQuery.graphql.ts'
import listFragment, { type operationsStatements_query$data } from './artifacts/operationsStatements_query.graphql.ts'

let server: TestServer
let relay: IEnvironment
beforeAll(async () => {
  server = await startServer('PGlite')
  const ask: FetchFunction = async ({ text }, variables) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ query: text, variables })
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
    return (await response.json()) as GraphQLResponse
  }
  relay = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) })
})
afterAll(() => server.stop())

type List = operationsStatements_query$data['statements'] & {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const firstPage = () => createOperationDescriptor(getRequest(listQuery), { count: 5 })

/** The list as a component with the fragment would see it: all pages that are in the store. */
function shown(): List {
  const { fragment } = firstPage()
  const selector = getSingularSelector(listFragment, relay.lookup(fragment).data)
  const { data, isMissingData } = relay.lookup(selector)
  expect(isMissingData).toBe(false)
  return (data as unknown as { statements: List }).statements
}

test('Relay appends page after page to one connection, which ends up with every statement once', async () => {
  const retained = relay.retain(firstPage())
  await fetchQuery<operationsStatementsQuery>(relay, listQuery, { count: 5 }).toPromise()
  let pages = 1
  for (let { pageInfo } = shown(); pageInfo.hasNextPage; { pageInfo } = shown()) {
    const variables = { count: 5, cursor: pageInfo.endCursor }
    await fetchQuery<operationsStatementsPageQuery>(relay, pageQuery, variables).toPromise()
    pages += 1
  }
  const { totalCount, edges } = shown()
  expect(pages).toBe(Math.ceil(totalCount / 5))
  expect(edges).toHaveLength(totalCount)
  expect(new Set(edges.map(({ node }) => node.id)).size).toBe(totalCount)
  retained.dispose()
})

test('Relay fetches a thing again by its id alone', async () => {
  const { edges } = await fetchQuery<operationsStatementsQuery>(relay, listQuery, { count: 1 }).toPromise().then(shown)
  const { id, text } = edges[0]?.node ?? { id: '', text: '' }
  const again = await fetchQuery<operationsStatementQuery>(relay, statementQuery, { id }).toPromise()
  expect(again?.node).toMatchObject({ __typename: 'Statement', text })
})

test('Relay rejects a query whose list is refused, and keeps the reason', async () => {
  const refused = fetchQuery<operationsStatementsQuery>(relay, listQuery, { count: 101 })
  await expect(refused.toPromise()).rejects.toThrow('"first" is 101')
})

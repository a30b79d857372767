import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { graphql } from '../../examples/typed/client.ts'
import type { TestServer } from '../server/server.ts'
import { startServer } from '../server/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(() => server.stop())

/** As Apollo's documentation has it: pages of one list, whatever their cursors, are one list in the cache. */
const connect = () =>
  new ApolloClient({
    link: new HttpLink({ uri: `${server.url}/graphql` }),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { statements: relayStylePagination(['filter']) } } } }),
  })

const Page = graphql(`
  query Page($size: Int!, $after: String) {
    statements(first: $size, after: $after) {
      totalCount
      edges { cursor node { id text article { id title } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`) // prettier-ignore

test('Apollo fetches more until the end, and its cache has every statement once', async () => {
  const client = connect()
  const list = client.watchQuery({ query: Page, variables: { size: 5, after: null } })
  const subscription = list.subscribe(() => undefined)
  let { data } = await client.query({ query: Page, variables: { size: 5, after: null } })
  let pages = 1
  for (; data?.statements.pageInfo.hasNextPage; pages += 1) {
    await list.fetchMore({ variables: { after: data.statements.pageInfo.endCursor } })
    data = client.readQuery({ query: Page, variables: { size: 5, after: null } }) ?? undefined
  }
  subscription.unsubscribe()
  const { totalCount = 0, edges = [] } = data?.statements ?? {}
  expect(pages).toBe(Math.ceil(totalCount / 5))
  expect(edges).toHaveLength(totalCount)
  expect(new Set(edges.map(({ node }) => node.id)).size).toBe(totalCount)
  const kept = Object.keys(client.cache.extract() as object).filter((key) => key.startsWith('Statement:'))
  expect(kept).toHaveLength(totalCount)
})

test('Apollo tells an error by its code', async () => {
  const refused = connect().query({ query: Page, variables: { size: 101 } })
  await expect(refused).rejects.toBeInstanceOf(CombinedGraphQLErrors)
  await expect(refused).rejects.toMatchObject({ errors: [{ extensions: { code: 'PAGE_INVALID' } }] })
})

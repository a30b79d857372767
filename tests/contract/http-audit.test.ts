import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../server/server.ts'
import { startServer } from '../server/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer('PGlite')
})
afterAll(() => server.stop())

test('passes every audit of the GraphQL over HTTP specification', async () => {
  const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn: fetch })
  const results = await Promise.all(audits.map(({ fn }) => fn()))
  const failed = results.filter(({ status }) => status !== 'ok')
  expect(failed.map(({ name, ...result }) => `${name}: ${'reason' in result ? result.reason : ''}`)).toEqual([])
  expect(results).toHaveLength(61)
})

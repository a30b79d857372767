import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '#graphql/ids.ts'
import type { Client } from '../graphql/client.ts'
import { openClient } from '../graphql/client.ts'
import { exported } from './exported.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: true })
})
afterAll(() => client.database.close())

const typenames = { articles: 'Article', entities: 'Entity', statements: 'Statement', events: 'Event' } as const
type Kind = keyof typeof typenames

/** As GraphQL shows them. */
async function idsIn(kind: Kind, filter: string | undefined, since?: string): Promise<string[]> {
  const { text } = await exported(client.database, { format: 'jsonl', kind, filter, since })
  const rows = text.split('\n').slice(1, -2)
  return rows.map((line) => encodeId(typenames[kind], (JSON.parse(line) as { id: string }).id))
}

async function idsListed(kind: Kind, filter: string): Promise<string[]> {
  const { data } = await client.ask(`{ ${kind}(first: 100, filter: ${filter}) { nodes { id } } }`)
  const { nodes } = (data ?? {})[kind] as { nodes: { id: string }[] }
  return nodes.map(({ id }) => id)
}

test.each([
  ['statements', '{ speaker: { any: [{ slug: "li-jinjun" }] } }'],
  ['statements', '{ modes: [DIRECT], not: { search: "friendship" } }'],
  ['events', '{ types: [CONSULT], when: { overlaps: { from: "2021-06-01", to: "2021-06-30" } } }'],
  ['entities', '{ kinds: [PERSON] }'],
  ['articles', '{ hasText: true }'],
] as const)('an export of %s with %s has what the list in GraphQL has', async (kind, filter) => {
  const listed = await idsListed(kind, filter)
  expect(listed.length).toBeGreaterThan(0)
  expect((await idsIn(kind, filter)).toSorted()).toEqual(listed.toSorted())
})

test('a filter may be JSON, with the names of values as strings', async () => {
  expect(await idsIn('entities', '{"kinds": ["PERSON"]}')).toEqual(await idsIn('entities', '{ kinds: [PERSON] }'))
})

test('since tells what was stored, read or reviewed from an instant on', async () => {
  for (const kind of ['articles', 'entities', 'statements', 'events'] as const) {
    expect(await idsIn(kind, undefined, '2020-01-01'), kind).toEqual(await idsIn(kind, undefined))
    expect(await idsIn(kind, undefined, '2999-01-01T00:00:00Z'), kind).toEqual([])
  }
  const { database } = client
  const [reviewed] = await database.query<{ id: string }>(
    `UPDATE evidence SET review = 'ACCEPTED', reviewed_at = '3000-01-01', reviewed_by = 'desk'
     WHERE id = (SELECT id FROM evidence WHERE statement_id IS NOT NULL AND role = 'CONTENT' LIMIT 1)
     RETURNING statement_id AS id`,
  )
  expect(await idsIn('statements', undefined, '2999-01-01')).toEqual([encodeId('Statement', reviewed?.id ?? '')])
})

test.each([
  [{ format: 'xlsx' }, 'EXPORT_UNFIT', /choose one of jsonl, csv/],
  [{ format: '__proto__' }, 'EXPORT_UNFIT', /no format/],
  [{ format: 'csv' }, 'EXPORT_UNFIT', /holds one kind; choose one of articles/],
  [{ format: 'csv', kind: 'mentions' }, 'EXPORT_UNFIT', /no kind "mentions"/],
  [{ format: 'jsonl', filter: '{}' }, 'EXPORT_UNFIT', /need a kind/],
  [{ format: 'jsonl', kind: 'events', filter: '{ typ: [CONSULT] }' }, 'FILTER_INVALID', /"typ" is not defined/],
  [{ format: 'jsonl', kind: 'events', filter: '{ types: [DINNER] }' }, 'FILTER_INVALID', /at types/],
  [{ format: 'jsonl', kind: 'events', filter: 'types' }, 'FILTER_INVALID', /neither JSON nor/],
  [{ format: 'jsonl', kind: 'events', filter: '{ search: " " }' }, 'SEARCH_INVALID', /no words/],
  [{ format: 'jsonl', kind: 'events', since: 'yesterday' }, 'SINCE_INVALID', /no instant/],
  [{ format: 'jsonl', after: 'x' }, 'AFTER_INVALID', /copy what it printed/],
  [
    { format: 'jsonl', kind: 'events', after: Buffer.from('["statement","a"]').toString('base64url') },
    'AFTER_INVALID',
    /not in/,
  ],
])('%o is refused with %s before anything is written', async (asked, code, message) => {
  const refused = exported(client.database, asked)
  await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

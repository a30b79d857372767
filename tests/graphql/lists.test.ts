import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: true })
})
afterAll(() => client.database.close())

/** All values of `key` in an answer, in order. */
async function values(query: string, key: string): Promise<unknown[]> {
  const { data, errors } = await client.ask(query)
  expect(errors).toBeUndefined()
  const found: unknown[] = []
  JSON.stringify(data, (name, value: unknown) => {
    if (name === key) found.push(value)
    return value
  })
  return found
}

test('an office leads to its holder, and the organization and the counterpart to those who hold it', async () => {
  const query = `{ entity(by: { slug: "north-korea" }) {
    holders { nodes { holder { name } } }
    counterpartOf { nodes { holder { name } } }
  } }`
  expect(await values(query, 'name')).toEqual(['Kim Jong-un', 'Ri Ryong-nam', 'Li Jinjun', 'Sung Kim'])
})

test('an office leads to what was said in it', async () => {
  const query = '{ entity(by: { slug: "zhao-tong" }) { affiliations { statements { totalCount nodes { cue } } } } }'
  expect(await values(query, 'cue')).toEqual(['said', 'said', 'said'])
})

test('a place leads to what happened there', async () => {
  const query = '{ entity(by: { slug: "seoul" }) { eventsHere { nodes { slug } } } }'
  expect(await values(query, 'slug')).toEqual(['sung-kim-visit-seoul-2021-06'])
})

test('a newspaper leads to what it published, an author to what he wrote, a work to what is quoted from it', async () => {
  const query = `{
    newspaper: entity(by: { slug: "rodong-sinmun" }) { publications { nodes { slug quotations { totalCount } } } }
    author: entity(by: { slug: "ri-ryong-nam" }) { authored { nodes { slug authors { name } text evidence { role } } } }
  }`
  expect(await values(query, 'totalCount')).toEqual([3])
  expect(await values(query, 'text')).toEqual([null])
  expect(await values(query, 'role')).toEqual(['SUPPORT'])
})

test('statements are found by voice, mode, topic and date', async () => {
  const text = (filter: string) => values(`{ statements(filter: { ${filter} }) { nodes { text } } }`, 'text')
  expect(await text('voice: PUBLICATION, topic: { any: [{ slug: "china" }] }')).toContainEqual(
    "China, North Korea's biggest ally, accounts for about 90 per cent of trade with North Korea",
  )
  expect(await text('modes: [DIRECT]')).toHaveLength(4)
  expect(await text('said: { certainlyWithin: { from: "2021-05-21", to: "2021-05-31" } }')).toHaveLength(1)
})

test('articles are found by whom they mention and when they may have been published', async () => {
  const slugs = (filter: string) => values(`{ articles(filter: { ${filter} }) { nodes { slug } } }`, 'slug')
  expect(await slugs('entities: { any: [{ slug: "japan" }] }')).toEqual(['china-north-korea-solidarity-2021-06'])
  expect(await slugs('published: { overlaps: { from: "2021-06-22" } }')).toEqual([
    'china-north-korea-solidarity-2021-06',
  ])
})

test('an identifier leads to its page, in a catalogue we know', async () => {
  const update = `INSERT INTO entity_identifier (scheme, value, entity_id)
    SELECT scheme, 'A 1', id FROM entity, (VALUES ('viaf'), ('constructor')) catalogue (scheme) WHERE slug = 'seoul'`
  await client.database.run(update)
  const query = '{ entity(by: { slug: "seoul" }) { identifiers { scheme url } } }'
  expect(await values(query, 'url')).toEqual([null, 'https://viaf.org/viaf/A%201'])
})

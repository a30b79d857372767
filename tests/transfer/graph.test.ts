import { Parser, Store } from 'n3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed } from '#app/seed.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'
import { entitiesOf, faults } from '../export/ftm-faults.ts'
import { hasRapper, irisOf, rapper, triples } from '../export/triples.ts'
import { exported } from './exported.ts'

let database: TestDatabase
const whole = async (format: string) => (await exported(database, { format })).text
let files: Readonly<Record<'jsonld' | 'turtle' | 'nquads' | 'ftm', string>>
beforeAll(async () => {
  database = await openTestDatabase('PGlite')
  await seed(database)
  files = {
    jsonld: await whole('jsonld'),
    turtle: await whole('turtle'),
    nquads: await whole('nquads'),
    ftm: await whole('ftm'),
  }
})
afterAll(() => database.close())

test('the seed story is one graph in three notations', async () => {
  const expected = triples.nquads(files.nquads)
  expect(expected.length).toBeGreaterThan(5000)
  expect(triples.turtle(files.turtle)).toEqual(expected)
  expect(await triples.jsonld(files.jsonld)).toEqual(expected)
})

test.skipIf(!hasRapper)('rapper, where it is installed, reads the same graph', () => {
  const expected = triples.nquads(files.nquads)
  expect(rapper(files.turtle, 'turtle')).toEqual(expected)
  expect(rapper(files.nquads, 'nquads')).toEqual(expected)
})

const iri = {
  source: 'http://www.w3.org/ns/oa#hasSource',
  selector: 'http://www.w3.org/ns/oa#hasSelector',
  start: 'http://www.w3.org/ns/oa#start',
  end: 'http://www.w3.org/ns/oa#end',
  exact: 'http://www.w3.org/ns/oa#exact',
  body: 'http://www.w3.org/ns/oa#hasBody',
  text: 'https://schema.org/text',
}

test('the characters between the offsets of each annotation are its words', () => {
  const store = new Store(new Parser({ format: 'N-Quads' }).parse(files.nquads))
  const values = (subject: string, property: string) =>
    store.getObjects(subject, property, null).map(({ value }) => value)
  const targets = store.getQuads(null, iri.source, null, null)
  expect(targets.length).toBeGreaterThan(300)
  const wrong = targets.filter(({ subject, object }) => {
    const told = (property: string) =>
      values(subject.value, iri.selector).flatMap((selector) => values(selector, property))[0]
    const [text = ''] = values(object.value, iri.text)
    const found = [...text].slice(Number(told(iri.start)), Number(told(iri.end)))
    return found.join('') !== told(iri.exact)
  })
  expect(wrong).toEqual([])
})

test('whatever is pointed at is described', () => {
  const described = new Set(new Parser({ format: 'N-Quads' }).parse(files.nquads).map(({ subject }) => subject.value))
  const named = [...irisOf(files.nquads)].filter((one) => one.startsWith('urn:'))
  expect(named.filter((one) => !described.has(one))).toEqual([])
})

test('the seed story is in FollowTheMoney as its schemata want it, and points at nothing else', () => {
  const entities = entitiesOf(files.ftm)
  expect(faults(entities)).toEqual([])
  expect(new Set(entities.map(({ schema }) => schema))).toEqual(
    new Set([
      ...['Article', 'Mention', 'Person', 'Organization', 'PublicBody', 'Address', 'Position', 'Occupancy'],
      ...['Membership', 'UnknownLink', 'Note', 'Event'],
    ]),
  )
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { TextIndex } from '#core/span.ts'
import { textFragment } from '#graphql/text-fragment.ts'
import { readWrittenReading } from '#app/written-reading.ts'
import { saveReading } from '#store/save-reading.ts'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

const text = '🎉🎉 The minister said yes. Later the minister said no, & left - with “pomp”.'
const reading = `
origin: { kind: HUMAN, agent: test 1, at: '2026-01-01T00:00:00Z' }
article: { slug: minister, kind: NEWS, title: Minister, language: en, url: 'https://news.example/minister#top' }
entities:
  - slug: minister
    kind: PERSON
    name: the minister
    mentions: [{ words: minister, form: NOMINAL, occurrences: all }]
`

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: false })
  await saveReading(client.database.client, readWrittenReading('test.yaml', reading, text))
})
afterAll(() => client.database.close())

type Span = Record<'start' | 'end' | 'start16' | 'end16', number> &
  Record<'exact' | 'prefix' | 'suffix' | 'fragment', string>

const spans = async (): Promise<Span[]> => {
  const { data } = await client.ask(`{ entity(by: { slug: "minister" }) { mentions { nodes { span {
    start end start16: start(unit: UTF16) end16: end(unit: UTF16) exact prefix(length: 6) suffix(length: 1000) fragment
  } } } } }`)
  return (data as { entity: { mentions: { nodes: { span: Span }[] } } }).entity.mentions.nodes.map(({ span }) => span)
}

test('offsets count code points, and UTF-16 units when asked', async () => {
  for (const span of await spans()) {
    expect(Array.from(text).slice(span.start, span.end).join('')).toBe(span.exact)
    expect(text.slice(span.start16, span.end16)).toBe(span.exact)
    expect(span.start16).toBe(span.start + 2)
  }
})

test('prefix, words and suffix are neighbours in the text', async () => {
  for (const { prefix, exact, suffix } of await spans()) expect(text).toContain(prefix + exact + suffix)
  const [first] = await spans()
  expect(first?.prefix).toBe('🎉 The '.slice(-7))
})

test('a link opens the article at the words, with their neighbours where they repeat', async () => {
  expect((await spans()).map(({ fragment }) => fragment)).toEqual([
    'https://news.example/minister#:~:text=%F0%9F%8E%89%F0%9F%8E%89%20The-,minister,-said%20yes.%20Later%20the',
    'https://news.example/minister#:~:text=said%20yes.%20Later%20the-,minister,-said%20no%2C%20%26%20left',
  ])
})

test.each([
  ['left - with', 'https://a.example/#:~:text=left%20%2D%20with'],
  ['“pomp”', 'https://a.example/#:~:text=%E2%80%9Cpomp%E2%80%9D'],
])('%s is written so that it keeps its meaning in a link', (words, link) => {
  const index = new TextIndex(text)
  const start = index.toCodePoint(text.indexOf(words))
  expect(textFragment('https://a.example/', index, { start, end: start + words.length })).toBe(link)
})

test('a long passage is linked by its first and last words', () => {
  const long = Array.from({ length: 60 }, (_, word) => `word${word}`).join(' ')
  const link = textFragment('https://a.example/', new TextIndex(long), { start: 0, end: long.length })
  expect(link).toBe('https://a.example/#:~:text=word0%20word1%20word2%20word3,word56%20word57%20word58%20word59')
})

import { expect, test } from 'vitest'
import { modelReader } from '#app/model-reader/model-reader.ts'
import type { Issue } from '#core/errors.ts'
import { pathText } from '#core/errors.ts'
import type { Document } from '#pipeline/document.ts'
import type { Changes } from '../../little-reading.ts'
import { littleInput, littleReading, littleText } from '../../little-reading.ts'
import { chatServer, completion } from './chat-server.ts'

const document: Document = {
  text: littleText,
  title: 'Peace talks',
  published: '2021-05-04',
  url: 'https://news.example/peace-talks',
  publisher: 'Herald',
  language: 'en',
}

/** What a model would answer about the little story. */
function facts(changes: Changes = {}) {
  const { entities, affiliations, statements, events } = littleInput(changes) as Record<string, unknown>
  return { entities, affiliations, statements, events }
}

async function read(url: string) {
  const dropped: string[] = []
  const note = (issues: readonly Issue[]) => dropped.push(...issues.map(({ path }) => pathText(path)))
  const reading = await modelReader({ url, model: 'small-1', key: 'secret' }, note).read(document)
  return { reading, dropped }
}

test('what a model finds becomes a reading of the document, told as the model’s', async () => {
  await using server = await chatServer(completion(facts({ 'statements[2].publishedIn': undefined })))
  const { reading, dropped } = await read(server.url)
  const little = littleReading()
  expect(dropped).toEqual([])
  expect(reading.origin).toEqual({ kind: 'MODEL', agent: 'small-1 by dateline 1', at: null })
  expect(reading.article).toMatchObject({ title: 'Peace talks', url: document.url, publisher: 'herald' })
  expect(reading.entities).toEqual(little.entities)
  expect(reading.statements.map(({ content }) => content)).toEqual(little.statements.map(({ content }) => content))
  expect(reading.events.map(({ title }) => title)).toEqual(little.events.map(({ title }) => title))
})

test('the events of two articles stay apart, however the model calls them', async () => {
  await using server = await chatServer(completion(facts()))
  const { reading } = await read(server.url)
  const [talks, truce] = reading.events
  expect(talks?.slug).toMatch(/^berne-talks-[0-9a-f]{8}$/)
  expect(talks?.relations[0]?.to).toBe(truce?.slug)
})

test('the model is given the text, the format and the key, and nothing else is asked of the server', async () => {
  await using server = await chatServer(completion(facts()))
  await read(server.url)
  const [request, ...others] = server.asked
  expect(others).toEqual([])
  expect(request).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer secret' })
  expect(request?.body.model).toBe('small-1')
  expect(request?.body.messages.map(({ role }) => role)).toEqual(['system', 'user'])
  expect(request?.body.messages[1]?.content).toBe(littleText)
  expect(request?.body.response_format.json_schema.schema).toMatchObject({
    properties: { entities: {}, affiliations: {}, statements: {}, events: {} },
  })
})

test('words that are not in the text are taken out and counted, and the rest is kept', async () => {
  const invented = facts({
    'entities[0].mentions[0].words': 'Ada Lovelace',
    'statements[0].content': ['We want war'],
    'events[1].when.edtf': 'last year',
  })
  await using server = await chatServer(completion(invented))
  const { reading, dropped } = await read(server.url)
  expect(dropped).toContain('entities[0].mentions[0].words')
  expect(dropped).toContain('statements[0].content[0]')
  expect(reading.statements).toHaveLength(littleReading().statements.length - 1)
  expect(reading.events[1]).toMatchObject({ title: 'Truce of 1999', when: null })
})

test('a busy server is asked again', async () => {
  await using server = await chatServer({ status: 503, body: 'loading' }, completion(facts()))
  const { reading } = await read(server.url)
  expect(server.asked).toHaveLength(2)
  expect(reading.events).toHaveLength(2)
})

test.each([
  ['a server that refuses', { status: 401, body: 'no such key' }, 'MODEL_UNAVAILABLE', /status 401, no such key/],
  ['an answer in prose', completion('Certainly! Here is the reading'), 'MODEL_ANSWER_REFUSED', /not JSON: "Certainly!/],
  ['an answer that is a list', completion([]), 'MODEL_ANSWER_REFUSED', /not an object of facts/],
  ['an answer cut off', completion('{"entities": [', 'length'), 'MODEL_ANSWER_REFUSED', /stopped in the middle/],
  ['another protocol', { body: '{"answer": 42}' }, 'MODEL_ANSWER_REFUSED', /no chat completion/],
])('%s is a clear error', async (_, reply, code, message) => {
  await using server = await chatServer(reply)
  await expect(read(server.url)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

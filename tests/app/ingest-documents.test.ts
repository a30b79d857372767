import { expect, test } from 'vitest'
import type { Destination } from '#app/destination.ts'
import { describedBy, nothingKnown } from '#app/documents/description.ts'
import { DocumentRefused } from '#app/documents/document-refused.ts'
import type { Source } from '#app/documents/documents.ts'
import { ingestDocuments } from '#app/ingest-documents.ts'
import { ArticleRefused } from '#app/through-server.ts'
import { ServerRefused } from '#core/server-refused.ts'
import { DatabaseUnavailable } from '#store/connection-error.ts'

const source = (text: string): Source => ({ where: text, ...describedBy({ ...nothingKnown, text }) })
const refused: Source = { where: 'bad.txt:2', refusal: new DocumentRefused('TEXT_INVALID', 'take it out') }

/** Gives the sources and tells which of them were asked for. */
function* asked(sources: readonly Source[], log: string[]) {
  for (const one of sources) {
    log.push(one.where)
    yield one
  }
}

/** Takes documents into `log`; those that are named are refused. */
const into = (log: string[], refusals: Readonly<Record<string, Error>> = {}): Destination => ({
  name: 'a list',
  take: async ({ document: { text } }) => {
    log.push(`+${text}`)
    if (refusals[text] !== undefined) throw refusals[text]
    return { outcome: text === 'old' ? 'UNCHANGED' : 'CREATED', facts: text.length }
  },
})

async function ingest(sources: readonly Source[], refusals: Readonly<Record<string, Error>> = {}, stopAfter = '') {
  const log: string[] = []
  const stopping = new AbortController()
  const stream = (async function* () {
    yield* asked(sources, log)
  })()
  const tally = await ingestDocuments(stream, into(log, refusals), {
    again: false,
    signal: stopping.signal,
    onRefused: (where, { code }) => log.push(`!${where} ${code}`),
    onDone: (where) => where === stopAfter && stopping.abort(),
  }).catch((error: unknown) => error)
  return { tally, log }
}

test('documents are taken one after the other, and what cannot be is told and passed over', async () => {
  const tooLarge = new ArticleRefused('REQUEST_ENTITY_TOO_LARGE', 'split it')
  const { tally, log } = await ingest([source('one'), refused, source('big'), source('old')], { big: tooLarge })
  expect(log).toEqual([
    ...['one', '+one', 'bad.txt:2', '!bad.txt:2 TEXT_INVALID'],
    ...['big', '+big', '!big REQUEST_ENTITY_TOO_LARGE', 'old', '+old'],
  ])
  expect(tally).toEqual({ CREATED: 1, NEW_VERSION: 0, UPDATED: 0, UNCHANGED: 1, FAILED: 2, facts: 6, isWhole: true })
})

test('asked to stop, it stores what is under way and takes no more', async () => {
  const { tally, log } = await ingest([source('one'), source('two'), source('three')], {}, 'one')
  expect(log).toEqual(['one', '+one', 'two'])
  expect(tally).toMatchObject({ CREATED: 1, isWhole: false })
})

test.each([
  ['a database that is away', new DatabaseUnavailable('start it')],
  ['a server that takes nothing', new ServerRefused('KEY_INVALID', 'ask for a new one')],
  ['an error of ours', new TypeError('a bug')],
])('%s ends the work', async (_, error) => {
  const { tally, log } = await ingest([source('one'), source('two')], { one: error })
  expect(tally).toBe(error)
  expect(log).toEqual(['one', '+one'])
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createKey } from '#store/api-keys.ts'
import { saveReading } from '#store/save-reading.ts'
import { homes } from '../database.ts'
import { littleReading, littleText } from '../little-reading.ts'
import { countRows, snapshot } from '../store/snapshot.ts'
import { ingestInput, openEditor } from './editor.ts'

const INGEST = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
  __typename
  ... on IngestArticlePayload { outcome version added changed removed article {
    slug versions { sequence correctionNote } statements { totalCount nodes { text } } } }
  ... on UserError { code path message }
  ... on InputInvalidError { issues { path message } }
  ... on ConflictError { existing { id __typename } }
} }`
type Result = Readonly<{
  __typename: string
  outcome: string
  added: number
  code: string
  path: string[] | null
  message: string
  issues: { path: string[]; message: string }[]
}>

/** The same office under two keys. */
const twice = () =>
  ['a', 'byron-envoy'].map((name) => ({
    ...{ key: name, holder: 'ada-byron', title: 'envoy', organization: 'kent' },
    passages: ['Kent is small.'],
  }))
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')
const correctedText = `${littleText} Corrected.`

describe.each(homes)('On %s', async (home) => {
  const editor = await openEditor(home)
  const { database, get, statements } = editor
  afterAll(database.close)
  let key = ''
  beforeEach(async () => {
    await database.clear()
    key = await createKey(database.client, { name: 'desk', role: 'EDITOR' })
  })
  const ingest = async (input: object) => {
    const { data, errors } = await editor.ask(INGEST, { input }, key)
    if (errors) throw new Error(JSON.stringify(errors))
    return (data as { ingestArticle: Result }).ingestArticle
  }

  test('a text and its reading are stored as the same reading from a file is, and read back', async () => {
    expect(await ingest(ingestInput())).toMatchObject({
      ...{ __typename: 'IngestArticlePayload', outcome: 'CREATED', version: 1, changed: 0, removed: 0 },
      article: {
        slug: 'peace-talks',
        versions: [{ sequence: 1, correctionNote: null }],
        statements: { totalCount: 5, nodes: expect.arrayContaining([{ text: 'Kent is small' }]) },
      },
    })
    const { api_key: _, ...stored } = await snapshot(database, 'xmin', 'retrieved_at')
    await database.clear()
    await saveReading(database.client, littleReading())
    expect(stored).toEqual(expect.objectContaining({ evidence: expect.anything() }))
    const { api_key: __, ...expected } = await snapshot(database, 'xmin', 'retrieved_at')
    expect(stored).toEqual(expected)
  })

  test('the same again changes nothing, with and without saying who read it and when', async () => {
    for (const input of [
      ingestInput(),
      ingestInput({ 'article.slug': 'two', 'article.url': undefined, origin: undefined }),
    ]) {
      expect(await ingest(input)).toMatchObject({ outcome: 'CREATED' })
      const before = await snapshot(database)
      expect(await ingest(input)).toMatchObject({ outcome: 'UNCHANGED', added: 0, changed: 0, removed: 0 })
      expect(await snapshot(database)).toEqual(before)
    }
    expect(await database.client.origin.findMany({ orderBy: { agent: 'asc' }, select: { agent: true } })).toEqual([
      { agent: 'desk' },
      { agent: 'tests' },
    ])
  })

  test('the same by several at the same time is stored once, and each is told so', async () => {
    const results = await Promise.all(Array.from({ length: 4 }, () => ingest(ingestInput({ origin: undefined }))))
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual([
      ...['CREATED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED'],
    ])
    expect(await countRows(database)).toMatchObject({ article_version: 1, mention: 13 })
  })

  test('another reading of the same text replaces the first, another text is the next version with its note', async () => {
    await ingest(ingestInput())
    expect(await ingest(ingestInput({ 'events[1].recurrence': null }))).toMatchObject({
      ...{ outcome: 'UPDATED', added: 0, changed: 1, removed: 0 },
    })
    const corrected = ingestInput({ 'article.correctionNote': 'The end was missing.' }, correctedText)
    expect(await ingest(corrected)).toMatchObject({
      ...{ outcome: 'NEW_VERSION', version: 2 },
      article: {
        versions: [
          { sequence: 2, correctionNote: 'The end was missing.' },
          { sequence: 1, correctionNote: null },
        ],
        statements: { totalCount: 10 },
      },
    })
    expect(await ingest(ingestInput({}, correctedText))).toMatchObject({ outcome: 'UNCHANGED' })
    expect(await ingest(corrected)).toMatchObject({ outcome: 'UNCHANGED' })
  })

  test.each([
    ['words that are not there', { 'statements[0].cue': 'shouted' }, 'READING_REFUSED', ['statements', '0', 'cue']],
    [
      'a slug nobody declared',
      { 'events[0].place.entity': 'bern' },
      'READING_REFUSED',
      ['events', '0', 'place', 'entity'],
    ],
    ['a date that is none', { 'article.published.edtf': 'June' }, 'READING_REFUSED', ['article', 'published', 'edtf']],
    ['an empty name', { 'entities[2].name': '' }, 'READING_REFUSED', ['entities', '2', 'name']],
    ['a name of blanks', { 'entities[2].name': '   ' }, 'READING_REFUSED', ['entities', '2', 'name']],
    ['a name without end', { 'entities[2].name': 'x'.repeat(5000) }, 'READING_REFUSED', ['entities', '2', 'name']],
    ['an empty quotation', { 'statements[0].cue': '' }, 'READING_REFUSED', ['statements', '0', 'cue']],
    ['the rules of Dateline as its author', { 'origin.kind': 'RULES' }, 'READING_REFUSED', ['origin', 'kind']],
    ['a local time', { 'origin.at': '2026-01-02T03:04:05+02:00' }, 'READING_REFUSED', ['origin', 'at']],
    ['the year 0', { 'origin.at': '0000-01-02T03:04:05Z' }, 'FACT_REFUSED', null],
    [
      'a thousand and one authors',
      { 'article.authors': Array(1001).fill('kent') },
      'READING_REFUSED',
      ['article', 'authors'],
    ],
    [
      'one identifier for two',
      { 'entities[1].identifiers': [{ scheme: 'wikidata', value: 'Q7259' }] },
      'READING_REFUSED',
      ['entities'],
    ],
    [
      'an article that is its own work',
      { 'works[0].slug': 'peace-talks', 'statements[2].publishedIn': 'peace-talks' },
      'READING_REFUSED',
      ['works'],
    ],
    ['an office twice', { affiliations: twice() }, 'READING_REFUSED', ['affiliations']],
    ['a speaker of the publication', { 'statements[0].voice': 'PUBLICATION' }, 'FACT_REFUSED', null],
    [
      'a wikidata number that is none',
      { 'entities[0].identifiers': [{ scheme: 'wikidata', value: 'Ada' }] },
      'FACT_REFUSED',
      null,
    ],
  ])('a reading with %s is refused as data, and nothing of it is stored', async (_what, changes, code, path) => {
    const before = await snapshot(database)
    const result = await ingest(ingestInput(changes))
    expect(result).toMatchObject({ __typename: 'InputInvalidError', code, path })
    expect(result.issues).toContainEqual({ path: path ?? [], message: expect.any(String) })
    expect(await snapshot(database)).toEqual(before)
  })

  test.each([
    ['empty', '', 'the text is empty'],
    ['not in form C', `${littleText} e\u0301`, 'normalise it first'],
  ])('a text that is %s is refused, and the message says what to do', async (_what, text, advice) => {
    const result = await ingest(ingestInput({}, text))
    expect(result).toMatchObject({ code: 'READING_REFUSED', path: ['text'], message: expect.stringContaining(advice) })
  })

  test('what belongs to another is a conflict that names it', async () => {
    await ingest(ingestInput())
    const elsewhere = { 'article.slug': 'elsewhere', 'article.url': 'https://news.example/elsewhere' }
    expect(await ingest(ingestInput({ 'article.slug': 'elsewhere' }))).toMatchObject({
      ...{ __typename: 'ConflictError', code: 'URL_TAKEN', path: ['article', 'url'] },
      existing: { __typename: 'Article' },
    })
    const claims = {
      'entities[0].identifiers': [],
      'entities[1].identifiers': [{ scheme: 'wikidata', value: 'Q7259' }],
    }
    expect(await ingest(ingestInput({ ...elsewhere, ...claims }))).toMatchObject({
      ...{ __typename: 'ConflictError', code: 'IDENTIFIER_TAKEN', path: ['entities', '1', 'identifiers', '0'] },
      existing: { __typename: 'Entity' },
    })
  })

  test('a long reading takes as many SQL statements as a short one', async () => {
    const cost = async (input: object) => {
      await get(`mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename } }`, { input })
      return statements().length
    }
    await database.clear()
    await database.client.apiKey.create({
      data: { id: '0ba0c2f4-57f7-5f0e-9c4e-2d6a7f3c1b58', name: 'x', role: 'EDITOR', hash: hashOf(editor.key) },
    })
    await cost(ingestInput())
    const many = Array.from({ length: 300 }, (_, at) => ({ slug: `place-${at}`, kind: 'PLACE', name: `Place ${at}` }))
    const { entities } = ingestInput() as { entities: object[] }
    const short = await cost({ ...ingestInput(), entities: [...entities, ...many.slice(0, 1)] })
    expect(await cost({ ...ingestInput(), entities: [...entities, ...many] })).toBe(short)
    expect(short).toBeLessThan(45)
  })
})

test('whatever is sent, the answer is a payload, an error as data or a coded error', async () => {
  const editor = await openEditor('PGlite')
  const odd = fc.oneof(
    fc.constantFrom('', ' ', 'a\0b', '\ud800', '%', 'Kent', 'x'.repeat(3000), '🕊', null, -1, 0, 2 ** 31, 1.5, [], {}),
    fc.string({ unit: 'binary' }),
  )
  const places = [
    ...['text', 'article.slug', 'article.url', 'article.title', 'article.language', 'article.published.edtf'],
    ...['origin.agent', 'origin.at', 'entities[0].name', 'entities[0].slug', 'entities[0].identifiers[0].value'],
    ...['entities[0].mentions[0].words', 'statements[0].content[0]', 'statements[0].key', 'events[0].recurrence'],
    ...['events[0].relations[0].ordinal', 'events[1].when.edtf', 'works[0].passages', 'affiliations[0].title'],
    ...['entities[1].mentions[1].occurrences', 'article.sections[0].words', 'article.correctionNote'],
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), odd, async (place, value) => {
      const changes = place === 'text' ? {} : { [place]: value }
      const input = { ...ingestInput(changes), ...(place === 'text' && { text: value }) }
      const { data, errors } = await editor.ask(INGEST, { input }, editor.key)
      const codes = errors?.map(({ extensions }) => extensions.code) ?? []
      expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
      expect(codes.length > 0 || data).toBeTruthy()
    }),
    { numRuns: 60 },
  )
  await editor.database.close()
})

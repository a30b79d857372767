import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '#core/reading.ts'
import { saveReading } from '#store/save-reading.ts'
import { homes } from '../database.ts'
import type { Client } from '../graphql/client.ts'
import { found, openClient } from '../graphql/client.ts'

const said = [
  'The treaty was signed by both ministers in Málaga',
  'Ministers sign no treaty while war goes on',
  'War and peace are neighbours',
  'Peace talks failed; the war goes on',
  'Click the <b>button</b> for peace & <script>alert("treaty")</script>, if a < b',
  'Marks \u{E000}like\u{E001} these end a treaty',
]
const text = said.join('\n')
const content = said.map((exact, index) => {
  const start = said.slice(0, index).join('\n').length + (index > 0 ? 1 : 0)
  return { start, end: start + exact.length, exact }
})
const names = {
  'francois-mitterrand': ['François Mitterrand', 'Mitterrand'],
  'volodymyr-zelenskyy': ['Volodymyr Zelenskyy'],
  'treaty-organization': ['North Treaty Organization'],
  who: ['World Health Organization', 'WHO'],
}

const reading: Reading = {
  origin: { kind: 'HUMAN', agent: 'test 1', at: '2026-01-01T00:00:00Z' },
  article: {
    ...{ slug: 'words', kind: 'NEWS', title: 'Words of ministers', url: null, language: 'en', publisher: null },
    ...{ authors: [], published: null, text, sections: [] },
  },
  works: [],
  entities: Object.entries(names).map(([slug, [name = '', ...others]]) => ({
    ...{ slug, kind: 'PERSON', name, description: null, identifiers: [], mentions: [] },
    names: others.map((other) => ({ name: other, language: 'en', kind: 'ALIAS' })),
  })),
  affiliations: [],
  statements: content.map((anchor, index) => ({
    ...{ key: String(index), mode: 'INDIRECT', voice: 'PUBLICATION', polarity: 'POSITIVE', language: 'en', cue: null },
    ...{
      content: [anchor],
      support: [],
      parties: [],
      said: null,
      saidWords: null,
      publishedIn: null,
      reportedBy: null,
    },
    events: [],
  })),
  events: [],
}

type Hit = Readonly<{
  score: number
  node: { text?: string; name?: string }
  snippet: { text: string; parts: { text: string; isMarked: boolean }[] }
}>
const SEARCH = `query($query: String!, $kinds: [SearchKind!]) { search(query: $query, kinds: $kinds, first: 100) {
  totalCount edges { score node { ... on Statement { text } ... on Entity { name } } snippet { text parts { text isMarked } } }
} }`

/** Without the characters that marks are made of. */
const plain = (words: string) => words.replaceAll(/[\u{E000}\u{E001}]/gu, '')

const hostile = [
  ...[
    '&|!',
    ':*',
    '!!',
    '-',
    '--',
    '"',
    '"""',
    '" or "',
    'or',
    'or or',
    '-or',
    '- -',
    '<->',
    "'",
    '\\',
    '\\\\',
    '%',
    '_',
  ],
  ...["'; DROP TABLE article; --", '$1', 'a:*', 'a & b', '!a', '(a', '\u{1F600}', '\u{E000}war\u{E001}', '\u{200F}'],
  ...['peace '.repeat(80).trim(), '"'.repeat(500), 'x'.repeat(500), '(('.repeat(100), '"a'.repeat(100)],
]
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('"', '-', ' ', 'or', 'war', ':', '*', '&', '!', '|', '(', '\\', "'", '<'),
    maxLength: 30,
  }),
  fc.constantFrom(...hostile),
)

/** Locales differ between the homes, and so may what is a letter. */
describe.each(homes)('on %s', (home) => {
  let client: Client
  beforeAll(async () => {
    client = await openClient(home, { seeded: false })
    await saveReading(client.database.client, reading)
  })
  afterAll(() => client.database.close())

  async function hits(query: string, kinds?: readonly string[]): Promise<Hit[]> {
    const { data, errors } = await client.ask(SEARCH, { query, kinds })
    expect(errors).toBeUndefined()
    return found(data, 'edges') as Hit[]
  }
  /** Places in `said` of the statements found. */
  const places = async (query: string): Promise<number[]> => {
    const list = await hits(query, ['STATEMENT'])
    return list.map(({ node }) => said.indexOf(node.text ?? '')).toSorted((one, two) => one - two)
  }

  describe('the syntax of web searches', () => {
    test.each<[string, string, number[]]>([
      ['all words have to occur', 'war peace', [2, 3]],
      ['in whatever order', 'peace war', [2, 3]],
      ['quotes hold a phrase together', '"peace talks"', [3]],
      ['which other words break', '"talks peace"', []],
      ['or takes either', 'talks or málaga', [0, 3]],
      ['in whatever case', 'talks OR málaga', [0, 3]],
      ['a minus leaves out', 'war -peace', [1]],
      ['a phrase can be left out', 'war -"peace talks"', [1, 2]],
      ['words are stemmed', 'signing ministers', [0, 1]],
      ['accents do not matter', 'MALAGA', [0]],
      ['what looks like a tag is words too', 'script', [4]],
      ['nor how they are encoded', '"málaga"'.normalize('NFD'), [0]],
      ['nor does what stands between words', 'failed: war!', [3]],
      ['a word that is not there finds nothing', 'treaty unicorn', []],
      ['words that say nothing find nothing', 'the of and', []],
      ['words inside markup are words', 'button peace', [4]],
    ])('%s: %s', async (_law, query, expected) => {
      expect(await places(query)).toEqual(expected)
    })
  })

  describe('names', () => {
    const named = async (query: string) => (await hits(query, ['ENTITY'])).map(({ node }) => node.name)

    test.each([
      ['a letter too few', 'Miterrand', 'François Mitterrand'],
      ['letters exchanged', 'Volodymyr Zelenksyy', 'Volodymyr Zelenskyy'],
      ['no accents', 'francois', 'François Mitterrand'],
      ['another spelling', 'Zelensky', 'Volodymyr Zelenskyy'],
      ['lower case', 'world health', 'World Health Organization'],
      ['a short name', 'who', 'World Health Organization'],
    ])('are found in spite of %s', async (_what, query, name) => {
      expect((await named(query))[0]).toBe(name)
      const { data } = await client.ask(
        'query($search: String) { entities(filter: { search: $search }) { nodes { name } } }',
        {
          search: query,
        },
      )
      expect(JSON.stringify(data)).toContain(name)
    })

    test.each(['"Miterrand"', 'Miterrand -nobody', 'Miterrand or Zelenksyy'])(
      'operators switch likeness off: %s',
      async (query) => {
        expect(await named(query)).toEqual([])
      },
    )

    test('the same name scores highest, and no score is above 1', async () => {
      const [first, ...others] = await hits('Mitterrand')
      expect(first).toMatchObject({ score: 1, node: { name: 'François Mitterrand' } })
      for (const { score } of others) expect(score).toBeLessThanOrEqual(1)
    })
  })

  describe('snippets', () => {
    test.each(['treaty', 'peace', 'war', 'button', 'ministers signed', 'Málaga', 'like'])(
      'of %s are pieces of the text, of which the words that match are marked',
      async (query) => {
        const list = await hits(query, ['STATEMENT', 'ARTICLE'])
        expect(list.length).toBeGreaterThan(0)
        const stems = query
          .toLowerCase()
          .split(' ')
          .map((word) => word.slice(0, 4))
        for (const { snippet } of list) {
          expect(snippet.parts.map((part) => part.text).join('')).toBe(snippet.text)
          for (const passage of snippet.text.split(' … ')) expect(plain(text)).toContain(passage)
          const marked = snippet.parts.filter(({ isMarked }) => isMarked)
          expect(marked.length).toBeGreaterThan(0)
          for (const part of marked) expect(stems).toContain(part.text.toLowerCase().slice(0, 4))
        }
      },
    )

    test('show markup as the plain text it is', async () => {
      const [hit] = await hits('button', ['STATEMENT'])
      expect(said[4]).toContain(hit?.snippet.text)
      expect(hit?.snippet.text).toContain('<b>button</b> for peace & <script>alert("treaty")')
      expect(hit?.snippet.parts).toContainEqual({ text: 'button', isMarked: true })
    })

    test('of a name that is only alike have no marks', async () => {
      const [hit] = await hits('Miterrand', ['ENTITY'])
      expect(hit?.snippet.parts).toEqual([{ text: 'François Mitterrand', isMarked: false }])
    })
  })

  test('whatever is searched for gives rows or none, never an error', async () => {
    const words = anything.filter((query) => query.trim() !== '' && query.length <= 500 && !query.includes('\0'))
    const everywhere = `query($query: String!) {
    search(query: $query, first: 100) { totalCount edges { score snippet { text } } }
    articles(filter: { search: $query }, orderBy: { field: RELEVANCE }) { totalCount }
    entities(filter: { search: $query }, orderBy: { field: RELEVANCE }) { totalCount nodes { name } }
    statements(filter: { search: $query, not: { search: $query } }) { totalCount }
    events(filter: { search: $query }) { totalCount }
  }`
    await fc.assert(
      fc.asyncProperty(words, async (query) => {
        const { data, errors } = await client.ask(everywhere, { query })
        expect(errors).toBeUndefined()
        const { search, statements } = data as {
          search: { totalCount: number; edges: Hit[] }
          statements: { totalCount: number }
        }
        expect(search.edges).toHaveLength(search.totalCount)
        for (const { score } of search.edges) expect(score >= 0 && score <= 1).toBe(true)
        expect(statements.totalCount).toBe(0)
      }),
      { numRuns: 60, examples: hostile.map((query): [string] => [query]) },
    )
  })
})

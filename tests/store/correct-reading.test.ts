import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { saveReading } from '#store/save-reading.ts'
import { homes, openTestDatabase } from '../database.ts'
import type { Changes } from '../little-reading.ts'
import { littleReading, littleWritten } from '../little-reading.ts'
import { snapshot } from './snapshot.ts'

const { entities, statements, events } = littleWritten()
const nobody: Changes = {
  'article.publisher': undefined,
  works: [],
  entities: [],
  affiliations: [],
  statements: [],
  events: [],
}

const corrections: readonly (readonly [what: string, changes: Changes])[] = [
  ['the title of the article', { 'article.title': 'Talks of peace' }],
  ['the URL of the article', { 'article.url': 'https://news.example/peace' }],
  ['the publisher of the article', { 'article.publisher': undefined }],
  ['a new author', { 'article.authors': ['ada-byron'] }],
  ['other authors of a work', { 'works[0].authors': ['ada-byron'] }],
  ['no author of a work', { 'works[0].authors': [] }],
  ['the date of a work', { 'works[0].published': { edtf: '2021-05', basis: 'INFERRED' } }],
  ['one passage more of a work', { 'works[0].passages[1]': 'Kent is small.' }],
  ['no work', { works: [], 'statements[2].publishedIn': undefined }],
  ['the ends of the sections', { 'article.sections[0].words': 'Peace talks' }],
  [
    'the border of two sections, listed from the end of the text',
    {
      'article.sections': [
        { kind: 'BODY', words: { from: 'Kent is small', to: 'truce of 1999.' } },
        { kind: 'CAPTION', words: { from: 'Ada Byron', to: 'And soon."' } },
      ],
    },
  ],
  [
    'the border of two sections, listed from the start of the text',
    {
      'article.sections': [
        { kind: 'CAPTION', words: { from: 'Ada Byron', to: 'And soon."' } },
        { kind: 'BODY', words: { from: 'Kent is small', to: 'truce of 1999.' } },
      ],
    },
  ],
  ['no sections', { 'article.sections': [] }],
  [
    'the kind and description of an entity',
    { 'entities[3].kind': 'GEOPOLITICAL', 'entities[3].description': 'a city' },
  ],
  ['the preferred name of an entity', { 'entities[2].name': 'Kingdom of Kent' }],
  [
    'a name and its alias changed for each other',
    { 'entities[0].name': 'Byron', 'entities[0].names[0].name': 'Ada Byron' },
  ],
  ['a name of another kind', { 'entities[0].names[0].kind': 'ALIAS' }],
  ['a name in another language', { 'entities[0].names[0].language': 'de' }],
  ['no other name', { 'entities[0].names': [] }],
  ['one identifier more', { 'entities[0].identifiers[1]': { scheme: 'viaf', value: '1' } }],
  ['fewer mentions', { 'entities[2].mentions[0].occurrences': [1, 4] }],
  ['a mention of another form', { 'entities[2].mentions[0].form': 'METONYM' }],
  [
    'a mention of another entity',
    { 'entities[3].mentions': [{ words: 'Berne' }, { words: 'her' }], 'entities[0].mentions': [] },
  ],
  ['no mention of an entity', { 'entities[4].mentions': [] }],
  ['the title of an affiliation', { 'affiliations[0].title': 'the envoy' }],
  ['the dates of an affiliation', { 'affiliations[0].from': undefined, 'affiliations[0].to.edtf': '2022' }],
  [
    'no affiliation',
    {
      affiliations: [],
      'statements[0].parties[0].capacity': undefined,
      'events[0].participants[0].capacity': undefined,
    },
  ],
  ['a shorter statement', { 'statements[1].content': ['is small'] }],
  ['a statement with one part less', { 'statements[0].content': ['We want peace'] }],
  [
    'a statement of another mode, voice and language',
    { 'statements[1].voice': 'ATTRIBUTED', 'statements[1].mode': 'MIXED' },
  ],
  ['a statement without cue', { 'statements[0].cue': undefined }],
  ['a statement with another cue', { 'statements[4].cue': 'said' }],
  ['a statement without date', { 'statements[2].said': undefined }],
  ['other passages of a statement', { 'statements[2].passages': [{ from: 'Kent is small', to: 'must wait.' }] }],
  ['a statement that nobody reports', { 'statements[4].reportedBy': undefined }],
  ['another report of a statement', { 'statements[4].reportedBy': 'kent-small' }],
  ['fewer statements', { statements: statements.slice(0, 2) }],
  [
    'no report',
    { statements: statements.filter(({ key }) => key !== 'byron-report'), 'statements[3].reportedBy': undefined },
  ],
  ['a party in another role', { 'statements[0].parties[1].role': 'TOPIC' }],
  ['a party named at last', { 'statements[0].parties[2].entity': 'bob-cole' }],
  ['other words for a party', { 'statements[0].parties[0].words': 'Ada Byron' }],
  ['the parties in another order', { 'statements[0].parties': statements[0]?.parties.toReversed() }],
  ['fewer parties', { 'statements[0].parties': [] }],
  ['another role of an event for a statement', { 'statements[0].events[0].role': 'ABOUT' }],
  ['one role more of an event for a statement', { 'statements[0].events[1]': { event: 'berne-talks', role: 'ABOUT' } }],
  ['another event for a statement', { 'statements[0].events[0].event': 'truce-of-1999' }],
  ['no event for a statement', { 'statements[0].events': [] }],
  ['the title and type of an event', { 'events[1].title': 'Truce', 'events[1].type': 'COOPERATE' }],
  ['an event without date', { 'events[0].when': undefined }],
  ['an event without place', { 'events[0].place': undefined }],
  ['an event without mode and recurrence', { 'events[0].mode': undefined, 'events[1].recurrence': undefined }],
  ['a participant in another role', { 'events[0].participants[1].role': 'HOST' }],
  ['a participant less', { 'events[0].participants': events[0]?.participants.slice(0, 1) }],
  ['a participant without name', { 'events[0].participants[1].entity': undefined }],
  ['another relation of events', { 'events[0].relations[0].kind': 'CAUSED_BY' }],
  ['an ordinal of a relation', { 'events[0].relations[0].ordinal': 2 }],
  ['no relation of events', { 'events[0].relations': [] }],
  ['no event', { events: [], 'statements[0].events': [] }],
  [
    'an entity less',
    { entities: entities.slice(0, 4), 'article.publisher': undefined, 'works[0].publisher': undefined },
  ],
  ['another agent', { 'origin.agent': 'others' }],
  ['nothing but the article', nobody],
]

describe.each(homes)('On %s', async (home) => {
  const database = await openTestDatabase(home)
  const { client } = database
  afterAll(database.close)
  // Ids come from content, so what is right in one home is right in the other; this one is faster.
  const other = await openTestDatabase('PostgreSQL')
  afterAll(other.close)
  beforeEach(async () => {
    await Promise.all([database.clear(), other.clear()])
    await saveReading(client, littleReading())
  })

  // PGlite takes four times as long as PostgreSQL, which it is.
  const some = home === 'PGlite' ? corrections.filter((_, at) => at % 5 === 0) : corrections
  test.each(some)('a reading corrected to have %s leaves what that reading alone would', async (_, changes) => {
    const corrected = littleReading(changes)
    await saveReading(other.client, corrected)
    const { added, changed, removed } = await saveReading(client, corrected)
    expect(added + changed + removed).toBeGreaterThan(0)
    const seen = (from: typeof database) => snapshot(from, 'xmin', 'retrieved_at')
    expect(await seen(database)).toEqual(await seen(other))
  })
})

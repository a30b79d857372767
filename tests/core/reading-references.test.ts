import { describe, expect, test } from 'vitest'
import { checkDuplicates, checkReferences } from '#core/reading-references.ts'
import type { Changes } from '../little-reading.ts'
import { littleReading, littleWritten } from '../little-reading.ts'

const said = (changes: Changes) =>
  checkReferences(littleWritten(changes)).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('References of a reading', () => {
  test('hold when everything it names is declared once', () => {
    expect(checkReferences(littleWritten())).toEqual([])
  })

  test('may be used by several facts and by none', () => {
    expect(said({ 'events[1].place': { entity: 'berne', words: 'truce' }, 'statements[0].events': [] })).toEqual([])
  })

  test.each([
    ['entity', 'article.publisher'],
    ['entity', 'works[0].publisher'],
    ['entity', 'works[0].authors[0]'],
    ['entity', 'affiliations[0].holder'],
    ['entity', 'affiliations[0].organization'],
    ['entity', 'affiliations[0].counterpart'],
    ['entity', 'statements[0].parties[0].entity'],
    ['entity', 'events[0].participants[1].entity'],
    ['entity', 'events[0].place.entity'],
    ['event', 'statements[0].events[0].event'],
    ['event', 'events[0].relations[0].to'],
    ['work', 'statements[2].publishedIn'],
    ['statement', 'statements[4].reportedBy'],
    ['affiliation', 'statements[0].parties[0].capacity'],
    ['affiliation', 'events[0].participants[0].capacity'],
  ])('to an unknown %s fail at %s', (what, place) => {
    const path = place.replaceAll(/\[(\d+)\]/g, '.$1')
    expect(said({ [place]: 'nobody' })).toEqual([`${path}: no ${what} "nobody" is declared here`])
  })

  test('to an author of the article fail too', () => {
    expect(said({ 'article.authors': ['ada-byron', 'nobody'] })).toEqual([
      'article.authors.1: no entity "nobody" is declared here',
    ])
  })

  test('do not cross from one kind to another', () => {
    expect(said({ 'events[0].place.entity': 'truce-of-1999' })).toHaveLength(1)
  })

  test.each([
    ['entity', 'entities[4].slug', 'kent', { 'article.publisher': 'kent', 'works[0].publisher': 'kent' }],
    ['event', 'events[0].slug', 'truce-of-1999', { 'statements[0].events': [] }],
    ['statement', 'statements[1].key', 'byron-peace', {}],
  ])('fail where two of a kind, %s, are called the same', (what, place, name, others) => {
    const messages = checkReferences(littleWritten({ [place]: name, ...others })).map(({ message }) => message)
    expect(messages).toEqual([`two ${what} entries are called "${name}"`])
  })
})

describe('A reading that lists the same thing twice is refused', () => {
  const speaker = { role: 'SPEAKER', entity: 'ada-byron', words: { exact: 'Byron', occurrence: 1 } }
  const mediators = { role: 'AUDIENCE', words: 'two mediators' }
  test.each<[string, Changes, string]>([
    ['an author', { 'article.authors': ['bob-cole', 'bob-cole'] }, 'article.authors: lists the same twice: bob-cole'],
    [
      'a statement',
      { 'statements[3].content': ['Kent is ready'] },
      `statements: lists the same twice: ${littleReading()
        .statements[4]?.content.map(({ start, end }) => `${start}-${end}`)
        .join()}`,
    ],
    [
      'a name',
      { 'entities[0].names': [{ name: 'Ada Byron', kind: 'ALIAS' }] },
      'entities[0].names: lists the same twice: en Ada Byron',
    ],
    [
      'a mention',
      { 'entities[3].mentions': [{ words: 'Berne' }, { words: 'Berne', form: 'METONYM' }] },
      `entities[3].mentions: lists the same twice: ${littleReading()
        .entities[3]?.mentions.map(({ start, end }) => `${start}-${end}`)
        .join()}`,
    ],
    [
      'a party with an entity',
      { 'statements[0].parties': [speaker, { ...speaker, words: 'Ada Byron' }] },
      'statements[0].parties: lists the same twice: SPEAKER ada-byron',
    ],
    [
      'a party without an entity',
      { 'statements[0].parties': [mediators, mediators] },
      'statements[0].parties: lists the same twice: AUDIENCE "two mediators"',
    ],
    [
      'an event of a statement',
      {
        'statements[0].events': [
          { event: 'berne-talks', role: 'AT' },
          { event: 'berne-talks', role: 'AT' },
        ],
      },
      'statements[0].events: lists the same twice: AT berne-talks',
    ],
    [
      'a participant',
      {
        'events[0].participants': [
          { role: 'HOST', entity: 'kent', words: 'Kent' },
          { role: 'HOST', entity: 'kent', words: 'envoy of Kent' },
        ],
      },
      'events[0].participants: lists the same twice: HOST kent',
    ],
    [
      'a relation',
      {
        'events[0].relations': [
          { kind: 'FOLLOWS', to: 'truce-of-1999', words: 'follow' },
          { kind: 'FOLLOWS', to: 'truce-of-1999', words: 'follow the truce' },
        ],
      },
      'events[0].relations: lists the same twice: FOLLOWS truce-of-1999',
    ],
  ])('%s', (_, changes, message) => {
    expect(() => littleReading(changes)).toThrow(expect.objectContaining({ message }))
  })

  test.each<[string, Changes]>([
    ['a party in two roles', { 'statements[0].parties[1].entity': 'ada-byron' }],
    [
      'an event of a statement in two roles',
      {
        'statements[0].events': [
          { event: 'berne-talks', role: 'AT' },
          { event: 'berne-talks', role: 'ABOUT' },
        ],
      },
    ],
    ['a name in two languages', { 'entities[0].names': [{ name: 'Ada Byron', kind: 'ALIAS', language: 'de' }] }],
    ['words that mention two entities', { 'entities[3].mentions': [{ words: 'Berne' }, { words: 'Bob Cole' }] }],
  ])('but not %s', (_, changes) => {
    expect(checkDuplicates(littleReading(changes))).toEqual([])
  })
})

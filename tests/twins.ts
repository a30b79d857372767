import type { Reading } from '#core/reading.ts'
import type { Changes } from './little-reading.ts'
import { littleInput, littleReading } from './little-reading.ts'

type Input = Readonly<Record<'entities' | 'affiliations' | 'works' | 'statements' | 'events', readonly object[]>>

const input = littleInput() as Input
const parties = (at: number) => (input.statements[at] as { parties: readonly object[] }).parties
const participants = (input.events[0] as { participants: readonly object[] }).participants

/** The little story in which a careless editor takes Ada Byron for two people, wherever she is named. */
export const twinReading = (changes: Changes = {}): Reading =>
  littleReading({
    entities: [
      ...input.entities,
      {
        slug: 'countess-byron',
        kind: 'PERSON',
        name: 'Countess Byron',
        names: [
          { name: 'Byron', kind: 'WEAK' },
          { name: 'AB', kind: 'ABBREVIATION' },
        ],
        identifiers: [{ scheme: 'viaf', value: '1' }],
        mentions: [{ words: 'Ada Byron' }, { words: 'We', form: 'PRONOUN', occurrences: [1] }],
      },
    ],
    affiliations: [
      ...input.affiliations,
      { key: 'countess', holder: 'countess-byron', title: 'countess', passages: ['Kent is small.'] },
    ],
    'works[0].authors': ['bob-cole', 'ada-byron', 'countess-byron'],
    'works[0].publisher': 'countess-byron',
    'statements[0].parties': [
      ...parties(0),
      { role: 'SPEAKER', entity: 'countess-byron', capacity: 'countess', words: 'Ada Byron' },
      { role: 'TOPIC', entity: 'countess-byron', words: 'Ada Byron' },
    ],
    'events[0].place': { entity: 'countess-byron', words: 'Berne' },
    'events[0].participants': [
      ...participants,
      { role: 'PARTICIPANT', entity: 'countess-byron', words: 'Ada Byron, the envoy of Kent' },
      { role: 'HOST', entity: 'countess-byron', words: 'Ada Byron' },
    ],
    ...changes,
  })

/** Another paper's story, which knows her only by the second slug. */
export const countessReading = (changes: Changes = {}): Reading => {
  const renamed = JSON.parse(JSON.stringify(input).replaceAll('"ada-byron"', '"countess-byron"')) as Input
  return littleReading({
    ...renamed,
    'article.slug': 'peace-elsewhere',
    'article.url': undefined,
    'entities[0].name': 'Lady Byron',
    'entities[0].identifiers': [],
    ...changes,
  })
}

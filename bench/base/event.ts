import type { FuzzyDate } from '#core/fuzzy-date.ts'
import { dateColumns, fuzzyDate } from './dates.ts'
import { ids } from './ids.ts'
import type { Report } from './report.ts'
import { capitalised, phrase } from './words.ts'

const TYPES = [
  ...([
    'CONSULT',
    'CONSULT',
    'CONSULT',
    'AGREE',
    'AGREE',
    'ACCUSE',
    'ACCUSE',
    'COOPERATE',
    'SANCTION',
    'REQUEST',
  ] as const),
  ...([
    'SUPPORT',
    'AID',
    'CONCEDE',
    'RETREAT',
    'REJECT',
    'THREATEN',
    'PROTEST',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ] as const),
  ...(['ANNIVERSARY', 'PUBLICATION', 'ELECTION', 'APPOINTMENT', 'OTHER'] as const),
]
const MODES = ['meeting', 'visit', 'phone-call', 'summit', null, null]
const REALIS = [
  'ACTUAL',
  'ACTUAL',
  'ACTUAL',
  'ACTUAL',
  'ACTUAL',
  'ACTUAL',
  'ONGOING',
  'PLANNED',
  'HYPOTHETICAL',
  'DENIED',
]
const ROLES = [
  ['ACTOR', 'RECIPIENT'],
  ['PARTICIPANT', 'PARTICIPANT'],
  ['VISITOR', 'HOST'],
  ['SIGNATORY', 'ORGANIZER'],
] as const
const RELATIONS = ['FOLLOWS', 'CAUSED_BY', 'RESPONDS_TO', 'COMMEMORATES', 'RENEWS'] as const
/** Every so-many-th event is one that others are part of. */
const UMBRELLA = 1000

/** An event that no article told of before, written as a sentence with its place, time and participants. */
export function writeEvent(report: Report, number: number): void {
  const { random, story, world } = report
  const event = { key: 'event_id', id: ids.event(number) } as const
  const when = fuzzyDate(random, 'when', report.day - random.below(300) + random.below(120))
  const words = phrase(random, 3)
  const place = random.chance(0.4) ? world.cast.draw.place(random) : null
  const told = story.whole(() => {
    const title = story.add(capitalised(words))
    const time = report.date(when)
    writePlace(report, place, event)
    if (time !== null) report.cite(event, 'TIME', time)
    writeParticipants(report, number)
    return title
  })
  report.cite(event, 'SUPPORT', told)
  story.add('. ')
  world.rows.event({
    ...{
      id: event.id,
      slug: `event-${number}`,
      title: capitalised(words),
      type: random.pick(TYPES),
      mode: random.pick(MODES),
    },
    ...{ realis: random.pick(REALIS), place_id: place?.id, recurrence: random.chance(0.01) ? 'FREQ=YEARLY' : null },
    ...dateColumns('when', when satisfies FuzzyDate | null),
  })
  writeRelation(report, number, told)
}

function writePlace(report: Report, place: Parameters<Report['name']>[0] | null, event: Parameters<Report['cite']>[0]) {
  if (place === null) return
  report.story.add(' in ')
  report.cite(event, 'PLACE', report.name(place))
}

function writeParticipants(report: Report, number: number): void {
  const { random, story, world } = report
  const roles = random.pick(ROLES)
  const first = world.cast.draw.speaker(random)
  const second = random.chance(0.7) ? world.cast.draw.organization(random) : null
  const parts = [first, ...(second === null || second === first ? [] : [second])]
  parts.forEach((entity, ordinal) => {
    story.add(ordinal === 0 ? ' brought ' : ' and ')
    const isNamed = ordinal === 0 || random.chance(0.85)
    const label = isNamed ? report.name(entity) : story.add('others')
    const id = ids.participant(number * 4 + ordinal)
    const offices = isNamed ? (world.cast.officesOf.get(entity.number) ?? []) : []
    world.rows.event_participant({
      ...{ id, event_id: ids.event(number), role: roles[ordinal === 0 ? 0 : 1], ordinal, label: label.exact },
      ...{ entity_id: isNamed ? entity.id : null, capacity_id: random.chance(0.2) ? offices[0]?.id : null },
    })
    report.cite({ key: 'participant_id', id }, 'SUPPORT', label)
  })
}

/** One event in ten has to do with an earlier one; some with one that hundreds have to do with. */
function writeRelation(report: Report, number: number, told: Parameters<Report['cite']>[2]): void {
  const { random } = report
  if (number === 0 || !random.chance(0.1)) return
  const umbrella = number - (number % UMBRELLA)
  const isPart = umbrella !== number && random.chance(0.5)
  const to = isPart ? umbrella : random.below(number)
  const id = ids.relation(number)
  const kind = isPart ? 'PART_OF' : random.pick(RELATIONS)
  report.world.rows.event_relation({ id, from_id: ids.event(number), to_id: ids.event(to), kind, ordinal: null })
  report.cite({ key: 'relation_id', id }, 'SUPPORT', told)
}

/** An event that an earlier article told of first; the earliest are told of again and again. */
export function writeEventAgain(report: Report, before: number): number {
  const { random, story } = report
  const number = random.chance(0.5)
    ? Math.max(0, before - 1 - random.below(200))
    : Math.floor(before * random.next() ** 4)
  const told = story.add(capitalised(phrase(random, 6)))
  report.cite({ key: 'event_id', id: ids.event(number) }, 'SUPPORT', told)
  story.add('. ')
  return number
}

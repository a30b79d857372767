import type { DraftEvent, Range } from '../draft.ts'
import { edtfBounds } from '#core/fuzzy-date.ts'
import type { Candidate, Participant } from './candidate.ts'

/** The places that tell of one event, and what they say together. */
class Group {
  readonly first: Candidate
  readonly members: Candidate[] = []
  readonly entities = new Set<number>()
  readonly instances = new Set<number>()
  hasParticipants = false
  when: Candidate['when'] = null

  constructor(first: Candidate) {
    this.first = first
    this.add(first)
  }

  add(one: Candidate): void {
    this.members.push(one)
    for (const { entity } of one.participants) if (entity !== null) this.entities.add(entity)
    this.hasParticipants ||= one.participants.length > 0
    this.when ??= one.when
    const series = seriesOf(one)
    if (one.when !== null && series !== undefined) this.instances.add(series)
  }
}

/** How many events back a mention may reach: the work stays linear in the text. */
const REACH = 40

/** One event for all the candidates that can be the same; what is only "the talks" belongs to the last talks. */
export function gathered(candidates: readonly Candidate[]): readonly DraftEvent[] {
  const groups: Group[] = []
  for (const one of candidates) {
    const known = groups.slice(-REACH).findLast((group) => isSame(group, one))
    if (known) known.add(one)
    else if (isToldOf(one)) groups.push(new Group(one))
  }
  const numbers = new Map(groups.flatMap(({ members }, at) => members.map(({ head }) => [head.index, at] as const)))
  return groups.map(({ members }, at) => eventOf(members, at, numbers))
}

/** Its word is enough, or somebody takes part in it, or it is bound to another event, or it is the election of a place. */
const isToldOf = ({ alone, participants, relations, type, place }: Candidate): boolean =>
  alone || participants.length > 0 || relations.length > 0 || (type === 'ELECTION' && place !== null)

function isSame({ first, when, instances, entities: known, hasParticipants }: Group, one: Candidate): boolean {
  if (first.type !== one.type || first.mode !== one.mode) return false
  if ((first.recurrence === null) !== (one.recurrence === null)) return false // a series and one of it
  if (!areDatesAlike(when, one.when) || !isRealisAlike(first, one)) return false
  if (one.when !== null && instances.has(seriesOf(one) ?? -1)) return true // the same one of a series, dated alike
  const own = entitiesOf(one.participants)
  const isSameWord = one.alone && first.head.lemma === one.head.lemma
  if (own.size === 0) return (one.definite || isSameWord) && one.participants.length === 0
  if (known.size === 0) return isSameWord && !hasParticipants
  const [few, many] = own.size <= known.size ? [own, known] : [known, own]
  const isLone = few.size < 2 && !isOccasion(one)
  return (
    !(isLone && many.size > few.size) &&
    [...few].every((entity) => many.has(entity)) &&
    (!isLone || first.head.lemma === one.head.lemma)
  )
}

const seriesOf = ({ relations }: Candidate): number | undefined =>
  relations.find(({ kind }) => kind === 'INSTANCE_OF_SERIES')?.to.index

/** Occasions are few in an article; accusations and attacks by the same are many. */
const isOccasion = ({ type, mode }: Candidate): boolean =>
  /^(?:CONSULT|PUBLICATION|ANNIVERSARY|ELECTION|APPOINTMENT)$/.test(type) ||
  mode === 'resignation' ||
  mode === 'renewal'

const entitiesOf = (participants: readonly Participant[]): Set<number> =>
  new Set(participants.flatMap(({ entity }) => (entity === null ? [] : [entity])))

const isRealisAlike = (a: Candidate, b: Candidate): boolean => a.realis === b.realis || a.definite || b.definite

function areDatesAlike(known: Candidate['when'], when: Candidate['when']): boolean {
  if (when === null || known === null) return true
  const [a, b] = [edtfBounds(known.edtf ?? ''), edtfBounds(when.edtf ?? '')]
  return a === null || b === null || (a.earliest <= b.latest && b.earliest <= a.latest)
}

function eventOf(group: readonly Candidate[], at: number, numbers: ReadonlyMap<number, number>): DraftEvent {
  const [{ type, mode, realis, found }] = group as readonly [Candidate, ...Candidate[]]
  const relations = group
    .flatMap((one) => one.relations)
    .flatMap(({ to, ...link }) => {
      const other = numbers.get(to.index)
      return other === undefined || other === at ? [] : [{ ...link, to: other }]
    })
  return {
    ...{ type, mode, realis, found },
    triggers: group.map(({ trigger: { start, end } }) => ({ start, end })),
    support: distinctRanges(group.map(({ support }) => support)),
    participants: distinctTakers(group.flatMap(({ participants }) => participants)),
    when: narrowest(group),
    place: group.find(({ place }) => place !== null)?.place ?? null,
    recurrence: group.find(({ recurrence }) => recurrence !== null)?.recurrence ?? null,
    statements: [],
    relations: [...new Map(relations.map((link) => [`${link.kind} ${link.to}`, link])).values()],
  }
}

const distinctRanges = (ranges: readonly Range[]): Range[] => [
  ...new Map(ranges.map((range) => [range.start, range])).values(),
]

const inText = (a: Participant, b: Participant): number => a.words.start - b.words.start

/** Each of the words once in a role; who is named at two triggers stands for both. */
const distinctTakers = (participants: readonly Participant[]): Participant[] => [
  ...new Map(
    participants.toSorted(inText).map((one) => [`${one.role} ${one.words.start} ${one.words.end}`, one]),
  ).values(),
]

/** The date of the fewest days, as "Monday" beside "this year". */
function narrowest(group: readonly Candidate[]): DraftEvent['when'] {
  const dates = group.flatMap(({ when }) => (when === null ? [] : [when]))
  return dates.toSorted((a, b) => (b.edtf?.length ?? 0) - (a.edtf?.length ?? 0))[0] ?? null
}

import type { Marked, MarkedEvent } from './gold.ts'
import type { Counts } from './matching.ts'
import { add, none, overlap, pairs } from './matching.ts'

/** `trigger`: an event's words are touched. `participant`: of the events that agree, by half of the words. */
export type EventScores = Readonly<{ trigger: Counts; participant: Counts }>

type Placed = MarkedEvent & Readonly<{ start: number; end: number }>

const placed = ({ events }: Marked): Placed[] =>
  (events ?? []).filter((event): event is Placed => event.start !== undefined)

export function scoreEvents(gold: readonly Marked[], found: readonly Marked[]): EventScores {
  let scores: EventScores = { trigger: none, participant: none }
  for (const [at, document] of gold.entries()) {
    const wanted = placed(document)
    const offered = placed(found[at] ?? document)
    const matched = pairs(wanted, offered, (a, b) => overlap([a], [b]))
    scores = {
      trigger: add(scores.trigger, { right: matched.length, found: offered.length, gold: wanted.length }),
      participant: matched.map(([a, b]) => participants(a, b)).reduce(add, scores.participant),
    }
  }
  return scores
}

function participants(gold: MarkedEvent, found: MarkedEvent): Counts {
  const [wanted, offered] = [gold.participants ?? [], found.participants ?? []]
  const half = (a: Placed, b: Placed) => (overlap([a], [b]) >= 0.5 ? overlap([a], [b]) : 0)
  return { right: pairs(wanted, offered, half).length, found: offered.length, gold: wanted.length }
}

/** PLOVER's present names of the types its first examples name otherwise. */
const renamed: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
}

/**
 * What the first two digits of the codes in Petrarch's own tests mean in PLOVER's types. They are WEIS's codes, of
 * which 02 (a comment) is no event; codes outside WEIS are marks of the program that the tests are for.
 */
const weis: Readonly<Record<string, readonly string[]>> = {
  '01': ['CONCEDE', 'RETREAT'],
  '03': ['CONSULT'],
  '04': ['SUPPORT', 'CONSULT'],
  '05': ['SUPPORT', 'AGREE', 'AID'],
  '06': ['COOPERATE', 'SUPPORT', 'CONCEDE'],
  '07': ['AID'],
  '08': ['AGREE', 'COOPERATE'],
  '09': ['REQUEST'],
  '10': ['REQUEST'],
  '11': ['REJECT'],
  '12': ['ACCUSE'],
  '13': ['ACCUSE', 'PROTEST'],
  '15': ['REQUEST'],
  '16': ['THREATEN'],
  '17': ['THREATEN'],
  '18': ['MOBILIZE', 'PROTEST'],
  '19': ['SANCTION', 'REJECT'],
  '20': ['SANCTION', 'COERCE'],
  '21': ['COERCE'],
  '22': ['ASSAULT'],
}

/** Types any of which is right for the document; none where the gold tells no type. */
export function goldTypes({ meta, events }: Marked): readonly string[] {
  if (meta?.event) return [renamed[meta.event] ?? meta.event]
  return (events ?? []).flatMap(({ eventcode }) => (eventcode?.length === 3 ? (weis[eventcode.slice(0, 2)] ?? []) : []))
}

/**
 * Of the documents with a type, those where an event is found and those where its type is right: the event at the
 * gold's words where they are marked, otherwise the first.
 */
export function scoreTypes(gold: readonly Marked[], found: readonly Marked[]): Counts {
  let counts = none
  for (const [at, document] of gold.entries()) {
    const types = goldTypes(document)
    if (types.length === 0) continue
    const offered = placed(found[at] ?? document)
    const words = (document.spans ?? []).filter(({ layer, type }) => layer === 'event' && type === 'EVT')
    const event = offered.find((one) => overlap([one], words) > 0) ?? offered[0]
    const right = event?.type !== undefined && types.includes(event.type) ? 1 : 0
    counts = add(counts, { right, found: event === undefined ? 0 : 1, gold: 1 })
  }
  return counts
}

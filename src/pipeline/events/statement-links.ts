import type { DraftEvent, DraftStatement, Range, Token } from '../draft.ts'
import { childrenOf, headOf, tokenAt } from '../syntax/tree.ts'
import { words } from './frames.ts'
import { spokenBy } from './noun-parties.ts'
import type { Scene } from './scene.ts'

type Link = DraftEvent['statements'][number]
type Role = Link['role']

/**
 * "At the [meeting], Ann Lee said that the two had signed a [treaty]": the statement was made at the one and is about
 * the other.
 */
export function withStatements(scene: Scene, events: readonly DraftEvent[]): readonly DraftEvent[] {
  const at = venues(scene, events)
  const told = eventsByWord(scene, events)
  const links = events.map((): Link[] => [])
  for (const [statement, said] of scene.draft.statements.entries()) {
    const roles = rolesIn(scene, said, events, told)
    const venue = at[statement]
    if (venue !== undefined) roles.set(venue, new Set(['AT', ...(roles.get(venue) ?? [])]))
    for (const [number, all] of roles) for (const role of all) links[number]?.push({ statement, role })
  }
  return events.map((event, number) => ({ ...event, statements: links[number] ?? [] }))
}

/** The events that are told of, by the first word that tells. */
type EventsByWord = ReadonlyMap<number, readonly number[]>

function eventsByWord({ tree }: Scene, events: readonly DraftEvent[]): EventsByWord {
  const found = events.flatMap(({ triggers }, number) =>
    triggers.flatMap(({ start }) => {
      const word = tokenAt(tree.tokens, start)
      return word ? [{ word: word.index, number }] : []
    }),
  )
  return new Map([...Map.groupBy(found, ({ word }) => word)].map(([word, all]) => [word, all.map((one) => one.number)]))
}

/** Only the words of the range are looked at, so that the work grows with the text and not with its events. */
function eventsIn({ tree: { tokens } }: Scene, told: EventsByWord, { start, end }: Range): number[] {
  const found: number[] = []
  for (let word = tokenAt(tokens, start); word && word.start < end; word = tokens[word.index + 1])
    found.push(...(told.get(word.index) ?? []))
  return found
}

const announcing = words('announce unveil proclaim')

/** What the words of a statement tell of; a deed that is done by saying it is done in the statement itself. */
function rolesIn(
  scene: Scene,
  { cue, content }: DraftStatement,
  events: readonly DraftEvent[],
  told: EventsByWord,
): Map<number, ReadonlySet<Role>> {
  const verb = cue === null ? undefined : tokenAt(scene.tree.tokens, cue.start)
  const about = verb !== undefined && announcing.has(verb.lemma) ? 'ANNOUNCES' : 'ABOUT'
  const roles = new Map<number, ReadonlySet<Role>>()
  for (const number of content.flatMap((part) => eventsIn(scene, told, part)))
    roles.set(number, new Set([events[number]?.found.rule === 'said-commitment' ? 'AT' : about]))
  if (cue !== null) for (const number of eventsIn(scene, told, cue)) roles.set(number, new Set(['AT']))
  return roles
}

/** By number of a statement, the number of the occasion or piece in which it was made. */
function venues(scene: Scene, events: readonly DraftEvent[]): readonly (number | undefined)[] {
  const byToken = new Map<number, number>() // of the event's own word and of the verb that is said at it
  for (const [number, { type, triggers }] of events.entries()) {
    if (type !== 'CONSULT' && type !== 'PUBLICATION') continue
    for (const { start } of triggers) {
      const word = tokenAt(scene.tree.tokens, start)
      const verb = word?.tag === 'NOUN' && isAt(scene.tree, word) ? spokenBy(scene, word) : undefined
      for (const one of [word, verb]) if (one) byToken.set(one.index, byToken.get(one.index) ?? number)
    }
  }
  const found: (number | undefined)[] = []
  for (const [place, { cue, speakers }] of scene.draft.statements.entries()) {
    const before = scene.draft.statements[place - 1]?.speakers ?? []
    const goesOn = cue === null && speakers.some(({ entity }) => entity !== null && before[0]?.entity === entity)
    found.push(goesOn ? found[place - 1] : cue === null ? undefined : venueOf(scene, cue, byToken))
  }
  return found
}

/** "said [during talks]", "[met] Ann Lee, saying", "[wrote] in a piece, adding". */
function venueOf({ tree }: Scene, cue: Range, events: ReadonlyMap<number, number>): number | undefined {
  let verb: Token | undefined = tokenAt(tree.tokens, cue.start)
  for (let steps = 0; verb && steps < 3; steps++) {
    const number = events.get(verb.index)
    if (number !== undefined) return number
    verb = /^(?:advcl|conj|xcomp)$/.test(verb.relation) ? headOf(tree, verb) : undefined
  }
  return undefined
}

const isAt = (tree: Scene['tree'], noun: Token): boolean =>
  childrenOf(tree, noun, 'case').some(({ lower }) => /^(?:in|during|at|on)$/.test(lower))

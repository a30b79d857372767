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
  return events.map((event, number) => {
    const links = scene.draft.statements.flatMap((statement, place) => {
      const about = aboutOf(scene, statement, event)
      const roles: readonly Role[] = [...(at[place] === number ? (['AT'] as const) : []), ...(about ?? [])]
      return [...new Set(roles)].map((role): Link => ({ statement: place, role }))
    })
    return { ...event, statements: links }
  })
}

const announcing = words('announce unveil proclaim')

/** What the words of a statement tell of; a deed that is done by saying it is done in the statement itself. */
function aboutOf(scene: Scene, { cue, content }: DraftStatement, event: DraftEvent): readonly Role[] | null {
  if (cue !== null && event.triggers.some((trigger) => meet(trigger, cue))) return ['AT']
  const isTold = event.triggers.some((trigger) => content.some((part) => meet(part, trigger)))
  if (!isTold) return null
  if (event.found.rule === 'said-commitment') return ['AT']
  const verb = cue === null ? undefined : tokenAt(scene.tree.tokens, cue.start)
  return [verb !== undefined && announcing.has(verb.lemma) ? 'ANNOUNCES' : 'ABOUT']
}

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

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

import type { Range } from '../draft.ts'
import type { Participant } from './candidate.ts'
import type { Scene } from './scene.ts'

/** "the [China]-[North Korea] friendship treaty": the states after which an agreement is named, if they are two or more. */
export function namedParties({ draft }: Scene, matters: readonly Participant[]): readonly Participant[] {
  return matters.flatMap(({ words, entity, found }) => {
    if (entity === null || draft.entities[entity]?.kind !== 'AGREEMENT') return []
    const states = draft.entities.flatMap(({ kind, name, names, identifiers }, number) =>
      kind !== 'GEOPOLITICAL' || identifiers.length === 0
        ? []
        : [name, ...names.map((one) => one.name)].flatMap((form) => placesOf(draft.view, words, form, number)),
    )
    const parties = apart(states)
    return parties.length < 2 // "the Rome treaty"
      ? []
      : parties.map(({ state, ...range }): Participant => ({ words: range, entity: state, found, role: 'SIGNATORY' }))
  })
}

type Place = Range & Readonly<{ state: number }>

function placesOf(view: string, { start, end }: Range, form: string, state: number): readonly Place[] {
  const at = view.slice(start, end).indexOf(form)
  if (at < 0 || form === '') return []
  const place = { start: start + at, end: start + at + form.length, state }
  const isWhole =
    !/[\p{L}]/u.test(view.slice(place.end, place.end + 1)) && !/[\p{L}]/u.test(view[place.start - 1] ?? '')
  return isWhole ? [place] : []
}

/** The longest of those that overlap, each state once, in the order of the text: "North Korea", not "Korea". */
function apart(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const place of places.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end, state }) => state !== place.state && (end <= place.start || place.end <= start)))
      kept.push(place)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

import type { Token } from '../draft.ts'
import type { CueSite, Scene } from './scene.ts'
import { dateAt } from './scene.ts'

const starts = ({ tag, lower }: Token): boolean =>
  /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ|ADV|PUNCT)$/.test(tag) || /^(?:whether|if|how|why|what|where)$/.test(lower)

const FINITE = /^(?:VBZ|VBP|VBD|MD)$/
/** A finite verb behind one of these is not that of the clause itself. */
const subordinates = new Set(
  'who which that whose because although though when while if after before since as to'.split(' '),
)

/** Verbs that hardly ever take a plain object: "he said [prices rose]" is a clause whatever the tree says. */
const speech = new Set('say think believe insist reply argue hope guess suspect'.split(' '))

/**
 * Where a clause without "that" begins, by the words alone: Ann Lee said on Monday [prices rose]. For trees that make
 * "prices" an object of the verb. Undefined where no finite verb follows: "they said nothing", "she noted his words".
 */
export function zeroThat(scene: Scene, { token, cue }: CueSite): Token | undefined {
  const { tokens, sentences } = scene.draft
  const last = sentences[token.sentence]?.last ?? token.index
  const ahead = deadlineAt(scene, token.index + 1)
  const first = ahead ?? tokens[behindDate(scene, token.index + 1)]
  if (!first || first.index > last || !(ahead || starts(first)) || /^[,.:;)]$/.test(first.text)) return undefined
  if (scene.quotationOf[first.index] !== scene.quotationOf[token.index] && !/["“]/.test(first.text)) return undefined
  const at = finiteFrom(scene, ahead ? behindDate(scene, first.index) + 1 : first.index, last)
  if (at > first.index) return first
  return speech.has(cue.lemma) && last - first.index > 4 && first.tag !== 'ADV' && first.lower !== 'so'
    ? first
    : undefined
}

/** "said [by 2050], …": no day on which anybody says it. */
function deadlineAt(scene: Scene, at: number): Token | undefined {
  const [by, date] = [scene.draft.tokens[at], scene.draft.tokens[at + 1]]
  return by?.lower === 'by' && date && dateAt(scene, date) ? by : undefined
}

function finiteFrom({ draft: { tokens } }: Scene, from: number, last: number): number {
  for (let at = from; at <= last; at++) {
    const { xpos, lower, text } = tokens[at] ?? { xpos: '', lower: '', text: '' }
    if (FINITE.test(xpos)) return at
    if (at > from && (subordinates.has(lower) || /^[,;:]$/.test(text))) return -1
  }
  return -1
}

/** Behind "on Monday" or "Monday"; the same place where no date stands there. */
function behindDate(scene: Scene, from: number): number {
  const { tokens } = scene.draft
  const at = tokens[from]?.tag === 'ADP' ? from + 1 : from
  const token = tokens[at]
  if (!token) return from
  const date = dateAt(scene, token)
  if (!date) return from
  let behind = at
  while ((tokens[behind]?.start ?? date.end) < date.end) behind++
  return behind
}

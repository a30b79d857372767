import type { Draft } from '../draft.ts'
import { tokensIn } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { isScareQuote } from './quoted-speech.ts'
import type { Scene } from './scene.ts'
import { textOf, wordsIn } from './scene.ts'

/**
 * A quotation that no clause reports: “We agreed,” she said. [“We will sign.”] goes on where the last one ended, so it
 * has the speaker of that one; where none is near, its speaker is not known.
 */
export function floating(scene: Scene, found: readonly Candidate[]): Candidate[] {
  const { quotations } = scene.draft
  const heads = [...found].toSorted((a, b) => endOf(a) - endOf(b))
  const added: Candidate[] = []
  let next = 0
  let last: Candidate | undefined
  for (const [number, quotation] of quotations.entries()) {
    for (let head = heads[next]; head && endOf(head) <= quotation.start; head = heads[++next]) last = head
    const isInside = heads[next] !== undefined && covers(heads.slice(next, next + 4), quotation)
    if (isInside || !isSentence(scene, number)) continue
    const heir = last && isNear(scene.draft, endOf(last), quotation.start) && isQuoted(scene, last) ? last : undefined
    const one: Candidate = {
      rule: heir ? 'floating-quotation' : 'unattributed-quotation',
      cue: null,
      verb: null,
      cueClass: 'NEUTRAL',
      content: quotation.parts,
      speaker: heir?.speaker ?? null,
      addressees: [],
      quotations: [number],
    }
    added.push(one)
    if (heir) last = one
  }
  return added
}

const endOf = ({ content, cue }: Candidate): number => Math.max(content.at(-1)?.end ?? 0, cue?.end ?? 0)

const covers = (heads: readonly Candidate[], { start, end }: Readonly<{ start: number; end: number }>): boolean =>
  heads.some(({ content }) => content.some((part) => part.start < end && part.end > start))

/** A whole sentence, not a title or a term. */
function isSentence(scene: Scene, number: number): boolean {
  const quotation = scene.draft.quotations[number]
  if (!quotation || isScareQuote(scene, number)) return false
  const text = textOf(scene, quotation)
  const { tokens } = scene.draft
  return (
    tokensIn(tokens, quotation).some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) &&
    wordsIn(text) > 4 &&
    /^.?["“' ]*[\p{Lu}[…]/u.test(text) &&
    /[.!?…]\W{0,3}$/.test(text + scene.draft.view.slice(quotation.end, quotation.end + 1))
  )
}

/** In the same or the next paragraph. */
const isNear = ({ view }: Draft, from: number, to: number): boolean =>
  to - from < 400 && view.slice(from, to).split(/\n+/).length <= 2

const isQuoted = ({ draft, quotationOf }: Scene, { content, quotations }: Candidate): boolean =>
  quotations.length > 0 ||
  content.some((part) => tokensIn(draft.tokens, part).some(({ index }) => quotationOf[index] !== -1))

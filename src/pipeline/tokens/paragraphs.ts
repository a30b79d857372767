import type { Range } from '../draft.ts'
import { gluedCreditEnd } from '../glued-credits.ts'

/** Lines of one paragraph; a sentence may run on over the break between them. */
export type Paragraph = readonly Range[]

/**
 * A paragraph ends at a blank line and at every line break, unless the text is wrapped at a column: then most lines
 * are of a similar length, and many end within a sentence.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Range[][] = []
  const wrapped = isWrapped(text)
  let previous = -1
  for (const { 0: words, index } of text.matchAll(/[^\r\n\u0085\u2028\u2029]+/g)) {
    const credit = gluedCreditEnd(words)
    if (credit > 0) paragraphs.push([{ start: index, end: index + credit }])
    const line = { start: index + credit, end: index + words.length }
    const runsOn = wrapped && credit === 0 && previous >= 0 && !/\n[^\S\n]*\n/.test(text.slice(previous, index))
    if (words.trim() === '') previous = -1
    else {
      if (runsOn) paragraphs.at(-1)?.push(line)
      else paragraphs.push([line])
      previous = line.end
    }
  }
  return paragraphs
}

function isWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const full = lines.filter(({ length }) => length >= 55 && length <= 100)
  const open = full.filter((line) => !/[.!?:"')\]]\s*$/.test(line))
  return lines.length > 3 && full.length > lines.length / 2 && open.length > full.length / 2
}

import type { Quotation } from './written-values.ts'

/** A range of UTF-16 units, end exclusive: positions in a JavaScript string. */
export type Range = Readonly<{ start: number; end: number }>

/** Either where the words are, or one sentence on why they cannot be placed. */
export type Found = Readonly<{ range: Range }> | Readonly<{ problem: string }>

/** A text in which quotations are looked for; `seams` are UTF-16 offsets where words may be cut though letters touch. */
export type Searched = Readonly<{ text: string; seams: ReadonlySet<number> }>

/** Finds a quotation inside `within`, a list of ranges in reading order; `where` names them in the problem. */
export function findQuotation(
  searched: Searched,
  quotation: Quotation,
  within: readonly Range[],
  where: string,
): Found {
  if (typeof quotation === 'string') return findWords(searched, quotation, undefined, within, where)
  if ('exact' in quotation) return findWords(searched, quotation.exact, quotation.occurrence, within, where)
  const from = findWords(searched, quotation.from, undefined, within, where)
  const to = findWords(searched, quotation.to, undefined, within, where)
  if ('problem' in from) return from
  if ('problem' in to) return to
  if (to.range.end <= from.range.start) return { problem: `"${quotation.to}" stands before "${quotation.from}"` }
  return { range: { start: from.range.start, end: to.range.end } }
}

function findWords(
  searched: Searched,
  words: string,
  occurrence: number | undefined,
  within: readonly Range[],
  where: string,
): Found {
  const found = within.flatMap((range) => occurrences(searched, words, range))
  const [range] = occurrence === undefined ? found : found.slice(occurrence - 1)
  if (range === undefined) {
    const times = found.length === 0 ? 'is not' : `stands only ${found.length} times`
    return { problem: `"${words}" ${times} in ${where}` }
  }
  if (occurrence === undefined && found.length > 1) {
    return { problem: `"${words}" stands ${found.length} times in ${where}; say which with "occurrence"` }
  }
  return { range }
}

/** Every place where `words` stand in the range and are not cut out of a longer word, left to right, no overlaps. */
export function occurrences({ text, seams }: Searched, words: string, range: Range): Range[] {
  const found: Range[] = []
  let start = text.indexOf(words, range.start)
  while (start !== -1 && start + words.length <= range.end) {
    const end = start + words.length
    const whole = !isCut(text, start, seams) && !isCut(text, end, seams)
    if (whole) found.push({ start, end })
    start = text.indexOf(words, whole ? end : start + 1)
  }
  return found
}

const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}\p{M}]/u

/** True where a cut at `offset` would go through a word. */
function isCut(text: string, offset: number, seams: ReadonlySet<number>): boolean {
  if (seams.has(offset)) return false
  return (
    LETTER_BEFORE.test(text.slice(Math.max(0, offset - 2), offset)) && LETTER_AFTER.test(text.slice(offset, offset + 2))
  )
}

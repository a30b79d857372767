import type { Range } from '../draft.ts'
import { isAbbreviated } from './abbreviations.ts'

/** A web or mail address, looked for only in a run of characters short enough to be one. */
const address =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|info)(?:\/\S*)?)$/i
const longestAddress = 200

/** One word, number, mark or run of marks: the first that fits at the place where they are tried. */
const pieces: readonly RegExp[] = [
  /(?:\p{L}\.){2,}/uy, // U.S.
  /\d{1,30}(?:[.,:/]\d{1,30}){0,8}(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])/iuy, // 20,000  9/11  1990s
  /\d{1,30}(?:[.,:/]\d{1,30}){0,8}(?=(?:am|pm|km|kg|cm|mm|m|bn|mn|mph|ft|lb|lbs)(?![\p{L}\p{N}]))/iuy, // 10 of 10km
  /can(?=not(?!\p{L}))|gon(?=na(?!\p{L}))|got(?=ta(?!\p{L}))/iuy,
  /[@#]?[\p{L}_][\p{L}\p{N}\p{M}_]*(?:&\p{Lu})?/uy, // Beijing  AT&T  #summit
  /[\p{L}\p{N}\p{M}_]+/uy,
  /\[?\.{3,}\]?|\.{2,}|-{2,}|[!?]{2,}|\*{2,}|={2,}|<<|>>/y,
  /[^]/uy,
]

/** Not split at the hyphen: "mid-July", "non-members", "e-mail". */
const prefixes = new Set(
  `a anti ante bi bio co counter cross cyber de e eco ex extra inter intra macro mega micro mid mini mis multi neo non
  over post pre pro pseudo quasi re semi sub super trans tri ultra un under uni vice x u t`.split(/\s+/),
)

/** The words and marks from one place to another, as Universal Dependencies cut English: "can't" is "ca" and "n't". */
export function* wordsOf(text: string, from: number, to: number): Generator<Range> {
  const chunks = /\S+/g
  chunks.lastIndex = from
  for (let chunk = chunks.exec(text); chunk && chunk.index < to; chunk = chunks.exec(text)) {
    const last = Math.min(chunks.lastIndex, to)
    const { start, end } = withoutMarks(text, chunk.index, last)
    const length = end - start
    const one = length > 5 && length < longestAddress && address.test(text.slice(start, end))
    yield* piecesOf(text, chunk.index, one ? start : last)
    if (one) yield { start, end }
    if (one) yield* piecesOf(text, end, last)
  }
}

function withoutMarks(text: string, from: number, to: number): Range {
  let [start, end] = [from, to]
  while (start < end && /[("'<[]/.test(text[start] ?? '')) start++
  while (start < end && /[)"'>\].,;:!?]/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

function* piecesOf(text: string, from: number, to: number): Generator<Range> {
  for (let start = from; start < to;) {
    const end = Math.min(to, wordEnd(text, start))
    yield { start, end }
    start = end
  }
}

function wordEnd(text: string, start: number): number {
  const end = pieceEnd(text, start)
  const first = text[start] ?? ''
  if (first === "'") return cliticEnd(text, start)
  if (!/[\p{L}\p{N}]/u.test(first)) return end
  const mark = text[end]
  if (mark === '-') return staysWhole(text, start, end) ? pieceEnd(text, end + 1) : end
  if (mark === '.') return isAbbreviated(text, start, end) ? end + 1 : end
  if (mark !== "'") return end
  if (/^(?:[od]|mc)$/i.test(text.slice(start, end)) && isLetter(text[end + 1])) return pieceEnd(text, end + 1)
  if (!/^n't(?!\p{L})/iu.test(text.slice(end - 1, end + 3))) return end
  return end - start > 1 ? end - 1 : end + 2 // "did" of "didn't"; then "n't"
}

function pieceEnd(text: string, start: number): number {
  for (const piece of pieces) {
    piece.lastIndex = start
    if (piece.test(text)) return piece.lastIndex
  }
  return start + 1
}

const isLetter = (character: string | undefined): boolean => /^\p{L}$/u.test(character ?? '')

/** "'s", "'re" … behind a word; elsewhere the mark alone. */
function cliticEnd(text: string, start: number): number {
  const clitic = /^'(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(text.slice(start, start + 4))?.[0] ?? "'"
  return start + (start > 0 && /[\p{L}\p{N}.]/u.test(text[start - 1] ?? '') ? clitic.length : 1)
}

/** "mid-July", "555-0199" and given names such as "Ki-moon" behind a surname; "long-term" is three words. */
function staysWhole(text: string, start: number, hyphen: number): boolean {
  const word = text.slice(start, Math.min(hyphen, start + 16))
  const next = text.slice(hyphen + 1, hyphen + 10)
  if (!/^[\p{L}\p{N}]/u.test(next)) return false
  if (prefixes.has(word.toLowerCase())) return true
  if (/^\d{3}$/.test(word)) return /^\d{4}(?!\d)/.test(next)
  return /^\p{Lu}\p{Ll}{1,4}$/u.test(word) && /^\p{L}\p{Ll}{1,5}(?!\p{L})/u.test(next) && behindName(text, start, next)
}

/** Behind "Kim " or "Ban ": a short capitalised word stands before, and what follows the hyphen is a syllable. */
const behindName = (text: string, start: number, next: string): boolean =>
  /(?:^|[^\p{L}])\p{Lu}\p{Ll}{0,5} $/u.test(text.slice(Math.max(0, start - 8), start)) &&
  /^[^aeiouy]{0,2}[aeiouy]{1,3}(?:n|ng|k|l|m|p|t|h|r)?(?!\p{L})/iu.test(next)

import type { Range } from '../draft.ts'
import { endings, titles } from './abbreviations.ts'

/** A web or mail address, found only where a run of characters without a space is short enough to be one. */
const address =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|co\.uk)(?:\/\S*)?)$/i

/** One word, number, mark or run of marks, at the place where it is tried. */
const piece = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`, // U.S.
    String.raw`\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])`, // 20,000  9/11  1990s
    String.raw`\d+(?:[.,:/]\d+)*(?=(?:am|pm|km|kg|cm|mm|m|bn|mn|mph|ft|lb|lbs)(?![\p{L}\p{N}]))`, // 10 of 10km
    String.raw`[\p{L}\p{N}\p{M}_]+(?:&[\p{Lu}])?`,
    String.raw`\.{2,}|-{2,}|[!?]{2,}|\*{2,}|={2,}|_{2,}|<<|>>`,
    String.raw`[^]`,
  ].join('|'),
  'uy',
)

/** Not split at the hyphen: "mid-July", "non-members", "e-mail". */
const prefixes = new Set(
  'a anti ante bi bio co counter cross cyber de e eco ex extra inter intra macro mega micro mid mini mis multi neo non out over pan para post pre pro pseudo quasi re semi sub super trans tri ultra un under uni vice x u t'.split(
    ' ',
  ),
)

const clitics = new Set(['s', 're', 've', 'll', 'd', 'm'])
const isWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text)

/** The words and marks of a stretch of text without a line break, as Universal Dependencies cut English. */
export function* wordsOf(text: string, from: number, to: number): Generator<Range> {
  const chunk = /\S+/g
  chunk.lastIndex = from
  for (let found = chunk.exec(text); found && found.index < to; found = chunk.exec(text)) {
    yield* wordsOfChunk(text, found.index, Math.min(to, chunk.lastIndex))
  }
}

function* wordsOfChunk(text: string, from: number, to: number): Generator<Range> {
  const [start, end] = trimmed(text, from, to)
  if (end - start > 5 && end - start < 200 && address.test(text.slice(start, end))) {
    yield* pieces(text, from, start)
    yield { start, end }
    yield* pieces(text, end, to)
  } else yield* pieces(text, from, to)
}

/** Without marks around it; at most a few, so that a run of marks costs no more than its length. */
function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start < end && /[("'<[]/.test(text[start] ?? '')) start++
  while (start < end && /[)"'>\].,;:!?]/.test(text[end - 1] ?? '')) end--
  return [start, end]
}

function* pieces(text: string, from: number, to: number): Generator<Range> {
  let at = from
  while (at < to) {
    const end = Math.min(to, pieceEnd(text, at, to))
    const word = text.slice(at, end)
    const cut = isWord(word) ? contraction(word, text.slice(end, end + 3)) : 0
    if (cut > 0) {
      yield { start: at, end: at + cut }
      at += cut
    } else {
      yield { start: at, end }
      at = end
    }
  }
}

/** Where the piece that begins here ends. */
function pieceEnd(text: string, at: number, to: number): number {
  piece.lastIndex = at
  piece.test(text)
  let end = Math.max(at + 1, piece.lastIndex)
  const word = text.slice(at, Math.min(end, at + 40))
  if (!isWord(word)) return word === "'" ? cliticEnd(text, at) : end
  if (text[end] === '.' && isAbbreviation(text, at, end)) return end + 1
  if (text[end] === '-' && prefixes.has(word.toLowerCase())) return joined(text, end, to)
  if (text[end] === '-' && /^\d{3}$/.test(word)) return joined(text, end, to)
  if (text[end] === "'" && /^(?:[ODd]|L|l|Mc)$/.test(word)) end = joined(text, end, to)
  if (word.endsWith('n') && /^'t(?!\p{L})/u.test(text.slice(end, end + 3)))
    return word === 'n' ? end + 2 : end - (word.length > 1 ? 1 : 0)
  return end
}

/** With the mark at `mark` and the word behind it, if there is one. */
function joined(text: string, mark: number, to: number): number {
  piece.lastIndex = mark + 1
  if (mark + 1 >= to || !/[\p{L}\p{N}]/u.test(text[mark + 1] ?? '')) return mark
  piece.test(text)
  return piece.lastIndex
}

/** "'s" and "n't" are words of their own. */
function cliticEnd(text: string, at: number): number {
  if (at === 0 || !/[\p{L}\p{N}.]/u.test(text[at - 1] ?? '')) return at + 1
  const letters = /^\p{L}+/u.exec(text.slice(at + 1, at + 5))?.[0] ?? ''
  return clitics.has(letters.toLowerCase()) ? at + 1 + letters.length : at + 1
}

function contraction(word: string, _after: string): number {
  const lower = word.length > 6 ? '' : word.toLowerCase()
  if (lower === 'cannot' || lower === 'gonna' || lower === 'gotta' || lower === 'wanna') return 3
  return 0
}

/** "Mr." and the initial of "John F. Kennedy"; at the end of a text a stop is a stop. */
function isAbbreviation(text: string, at: number, end: number): boolean {
  const word = text.slice(at, end)
  if (/^\p{Lu}$/u.test(word)) return /^\.["')\]]* *\S/u.test(text.slice(end, end + 6))
  if (word.length > 6) return false
  const lower = word.toLowerCase()
  if (lower === 'no') return /^\. ?\d/.test(text.slice(end, end + 3))
  if (!titles.has(lower) && !endings.has(lower)) return false
  return titles.has(lower)
    ? /^\. ?[\p{L}\p{N}]/u.test(text.slice(end, end + 3)) && /^\p{Lu}|vs?|pp|cf|fig|art|approx|est|ext|tel/u.test(word)
    : /^\p{Lu}|etc|al/u.test(word)
}

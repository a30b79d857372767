import { eastAsianSurnames, personTitles } from '../names/word-lists.ts'

/** The words of a person's name as they are compared: small, without accents, titles and the "al-" of family names. */
export function personWords(name: string): readonly string[] {
  const words = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.']/g, '')
    .toLowerCase()
    .replaceAll('-', ' ')
    .split(' ')
    .filter((word, _, all) => word !== '' && (all.length === 1 || !articles.has(word)))
  const named = words.findIndex((word) => !personTitles.has(word) || eastAsianSurnames.has(word))
  const bare = words.slice(Math.max(0, named))
  return generation.has(bare.at(-1) ?? '') && bare.length > 1 ? bare.slice(0, -1) : bare
}

const articles = new Set(['al', 'el', 'ul'])
const generation = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/**
 * Names from other scripts are spelt in many ways: Zelenskyy and Zelensky, Gaddafi and Qadhafi, Mohammed and Muhammad have
 * one key. Short words keep their letters, for Han and Kan are two people.
 */
export function spellingOf(word: string): string {
  if (word.length < 6) return word
  return word
    .replace(/^(?:gh|kh|q|g)(?=[aeiou])/, 'k')
    .replace(/^m[ou]h?amm?[ae]dd?$/, 'mohamed')
    .replaceAll(/([dtkgz])h/g, '$1')
    .replace(/(?:iy|yy|yi|ij|ii|i)$/, 'y')
    .replaceAll(/(.)\1/g, '$1')
}

const isSameWord = (one: string | undefined, other: string | undefined): boolean =>
  one === other || spellingOf(one ?? '') === spellingOf(other ?? '')

/** How well words are the short form of a person's name: 0 where they are not. Family names count most. */
export function shortForm(short: readonly string[], long: readonly string[]): number {
  if (short.length === 0 || short.length >= long.length) return 0
  const familyFirst = eastAsianSurnames.has(long[0] ?? '')
  const familyLast = !familyFirst || eastAsianSurnames.has(long.at(-1) ?? '')
  if (endsWith(long, short)) return familyLast || short.length > 1 ? 3 : 2
  if (beginsWith(long, short)) return familyFirst ? 3 : 1
  return short.length > 0 && contains(long, short) ? 1 : 0
}

/** Two full names of one person: "John Smith", "John F. Smith", "J. Smith", "Smith, John". */
export function sameFullName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 2) return false
  if (short.length === long.length && short.toSorted().join(' ') === long.toSorted().join(' ')) return true
  const given = short[0] ?? ''
  if (isSameWord(short.at(-1), long.at(-1)) && agrees(given, long[0] ?? ''))
    return inOrder(short.slice(1, -1), long.slice(1, -1))
  return short.length > 1 && (endsWith(long, short) || beginsWith(long, short))
}

/** "J" and "John". */
const agrees = (one: string, other: string): boolean =>
  isSameWord(one, other) ||
  oneLetterApart(one, other) ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other))

/** "Kristin" and "Kristen", as news misspells; not "Jon" and "Jan". */
function oneLetterApart(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 6 || one[0] !== other[0]) return false
  return [...one].filter((letter, at) => letter !== other[at]).length === 1
}

/** Each word of the shorter list stands in the longer one, in its order. */
function inOrder(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (at < short.length && agrees(short[at] ?? '', word)) at++
  return at === short.length
}

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => isSameWord(long[long.length - short.length + at], word))

const beginsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => isSameWord(long[at], word))

const contains = (long: readonly string[], short: readonly string[]): boolean =>
  long.some((_, from) => short.every((word, at) => isSameWord(long[from + at], word)))

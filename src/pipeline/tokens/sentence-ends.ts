import type { Range } from '../draft.ts'
import { endings } from './abbreviations.ts'

const opening = /^["“‘(['«]$/
const closing = /^["”’)\]»']$/
const stop = /^(?:[.!?…]|\.{2,}|[!?]{2,}|\[\.{3,}\])$/
const asking = /^[!?…]+$/

/** Words that open a sentence and are no names: behind "Inc." or "U.S." one of them begins another. */
const openers = new Set(
  `the a an he she it they we i you this that these those in on at but and if when while as for there his her its their
  our my what who how why where after before since no not under with from by all some many most`.split(/\s+/),
)

/** "Really?" Smith [asked]: the sentence goes on behind the question mark. */
const saying = /^(?:said|says|asked|asks|told|tells|added|replied|wrote|wondered|shouted|cried|tweeted|insisted)$/
const dash = /^(?:[-–—]|--)$/

/** The words of a paragraph and the text they stand in. */
export type Words = Readonly<{ text: string; words: readonly Range[] }>

/** The number of the word behind the sentence that begins at `first`; at most `limit`. */
export function sentenceEnd(of: Words, first: number, limit: number): number {
  if (first === 0) {
    const behind = datelineEnd(of)
    if (behind > 0) return behind
  }
  // A stop in front is no end: ". Near the town" is an item of a list.
  for (let at = first + 1; at < limit; at++) {
    if (!mayEnd(wordAt(of, at)) || isNumeral(of, first, at)) continue
    let next = at + 1
    while (next < limit && adjoins(of, next) && closing.test(wordAt(of, next))) next++
    while (next < limit && adjoins(of, next) && stop.test(wordAt(of, next))) next++
    if (next >= of.words.length || begins(of, at, next)) return next
  }
  return limit
}

function wordAt({ text, words }: Words, at: number): string {
  const word = words[at]
  return word ? text.slice(word.start, word.end) : ''
}

/** True where no space stands before the word. */
const adjoins = ({ words }: Words, at: number): boolean => words[at - 1]?.end === words[at]?.start

const mayEnd = (word: string): boolean => stop.test(word) || (word.length > 1 && word.length < 9 && word.endsWith('.'))

/** "1." before an item of a list. */
const isNumeral = (of: Words, first: number, at: number): boolean =>
  at === first + 1 && adjoins(of, at) && /^(?:\d{1,2}|[a-z])$/i.test(wordAt(of, first))

/** True where the word at `next` may open a sentence, with an end at `at`. */
function begins(of: Words, at: number, next: number): boolean {
  const end = wordAt(of, at)
  const opener = wordAt(of, opening.test(wordAt(of, next)) ? next + 1 : next)
  if (/^[\p{Ll},;:)\]–—-]/u.test(opener)) return false
  if (asking.test(end) && next > at + 1 && isSaid(of, next)) return false
  if (stop.test(end)) return !adjoins(of, next) || /["“”]/.test(wordAt(of, next - 1))
  const abbreviation = end.slice(0, -1).toLowerCase()
  return (endings.has(abbreviation) || abbreviation.includes('.')) && openers.has(opener.toLowerCase())
}

function isSaid(of: Words, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = wordAt(of, at)
    if (saying.test(word)) return true
    if (!/^\p{Lu}/u.test(word)) return false
  }
  return false
}

/** How many words open an article as in "BEIJING, July 11 (Reuters) -"; 0 where none do. */
function datelineEnd(of: Words): number {
  let [places, marks] = [0, 0]
  for (let at = 0; at < Math.min(16, of.words.length - 1); at++) {
    const word = wordAt(of, at)
    if (dash.test(word) && !adjoins(of, at)) return places > 0 && marks > 0 && !adjoins(of, at + 1) ? at + 1 : 0
    if (openers.has(word.toLowerCase()) || !/^(?:[\p{Lu}\d].*|[,.()/]|and)$/u.test(word)) return 0
    if (/^\p{Lu}{3}/u.test(word) && at === 0) marks++
    if (/^[,(]$/.test(word)) marks++
    else places++
  }
  return 0
}

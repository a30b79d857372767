import type { Range } from '../draft.ts'
import { endings } from './abbreviations.ts'

const closing = /^["”’)\]»']$/
const end = /^(?:[.!?…]|\.{2,}|[!?]{2,})$/

/** Words that often open a sentence and are seldom names: behind "Inc." or "U.S." one of them begins another. */
const openers = new Set(
  'the a an he she it they we i you this that these those in on at but and if when while as for there his her its their our my what who how why where after before since no not'.split(
    ' ',
  ),
)

/** How many of the words from `first` on make its first sentence. */
export function sentenceEnd(text: string, words: readonly Range[], first: number): number {
  for (let at = first; at < words.length; at++) {
    if (!mayEnd(wordAt(text, words, at))) continue
    let last = at
    while (last + 1 < words.length && adjoins(words, last) && closing.test(wordAt(text, words, last + 1))) last++
    while (last + 1 < words.length && adjoins(words, last) && end.test(wordAt(text, words, last + 1))) last++
    if (last + 1 >= words.length || begins(text, words, at, last + 1)) return last + 1
  }
  return words.length
}

const wordAt = (text: string, words: readonly Range[], at: number): string => {
  const word = words[at]
  return word ? text.slice(word.start, word.end) : ''
}

const adjoins = (words: readonly Range[], at: number): boolean => words[at]?.end === words[at + 1]?.start

const mayEnd = (word: string): boolean => end.test(word) || (word.length > 1 && word.length < 9 && word.endsWith('.'))

/** True where the word at `next` may open a sentence behind the end at `at`. */
function begins(text: string, words: readonly Range[], at: number, next: number): boolean {
  const word = wordAt(text, words, at)
  let opener = wordAt(text, words, next)
  if (/^["“‘(['«]$/.test(opener)) opener = wordAt(text, words, next + 1)
  if (/^\p{Ll}/u.test(opener) || /^[,;:)\]–—-]/.test(opener)) return false
  if (end.test(word)) return !adjoins(words, next - 1) || /["“”]/.test(wordAt(text, words, next - 1))
  const abbreviation = word.slice(0, -1).toLowerCase()
  const ends = endings.has(abbreviation) || /\p{L}\.\p{L}/u.test(abbreviation)
  return ends && openers.has(opener.toLowerCase())
}

import type { Random } from './random.ts'
import { at, zipf } from './random.ts'

const ONSETS = ['k', 't', 'v', 'l', 'm', 'n', 'p', 'r', 'z', 'b', 'd', 'g', 'f', 'h', 'j', 'w', 'kr', 'st', 'pl', 'tr']
const VOWELS = ['a', 'o', 'u', 'i', 'é', 'ü']
const CODAS = ['', 'n', 'k', 'm', 'r']
const VOCABULARY = 8000

/** A word for every number, in no language: "tavo", "lémin". Different numbers below 60,000 give different words. */
export function wordOf(number: number): string {
  const mixed = (number * 7919) % 60_000 // so that neighbours do not look alike
  const second = Math.floor(mixed / 100)
  return (
    syllable(mixed % 20, Math.floor(mixed / 20) % 5, 0) +
    syllable(second % 20, Math.floor(second / 20) % 6, Math.floor(second / 120))
  )
}

const syllable = (onset: number, vowel: number, coda: number) => at(ONSETS, onset) + at(VOWELS, vowel) + at(CODAS, coda)

/** From the most common, in almost every text, to words that a hundred texts in a large base have. */
export const vocabulary: readonly string[] = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank))

const drawWord = zipf(VOCABULARY, 1.1)

/** So many words as one text, without punctuation. */
export function phrase(random: Random, count: number): string {
  let text = at(vocabulary, drawWord(random))
  for (let more = 1; more < count; more += 1) text += ` ${at(vocabulary, drawWord(random))}`
  return text
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** As a slug has it: "Person Tavo-Lémin 00042" is `person-tavo-lemin-00042`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

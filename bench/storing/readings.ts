import { readSeeds } from '#app/seed.ts'
import type { Reading } from '#core/reading.ts'
import { rulesReader } from '#pipeline/reader.ts'

const WORDS = 500

/** What the pipeline finds in the stories. */
export const readStories = (articles: number): readonly Reading[] => [...stories(articles)].map(read)

/**
 * Articles of 500 words made of the seed stories' paragraphs; each begins with another, so that no two are the same.
 * They tell of the same people and of events of their own.
 */
export function* stories(articles: number): Generator<string> {
  const paragraphs = readSeeds().flatMap(({ article }) => article.text.split(/\n+/))
  for (let number = 0; number < articles; number += 1) yield storyOf(paragraphs, number)
}

function storyOf(paragraphs: readonly string[], number: number): string {
  const lines = [`Story number ${number}`]
  for (let at = number; lines.join(' ').split(' ').length < WORDS; at += 1)
    lines.push(paragraphs[at % paragraphs.length] ?? '')
  return lines.join('\n\n').split(' ').slice(0, WORDS).join(' ')
}

function read(text: string): Reading {
  const document = { text, title: null, published: '2021-06-21', url: null, publisher: null, language: 'en' }
  const reading = rulesReader.read(document)
  return { ...reading, origin: { ...reading.origin, at: '2026-01-02T03:04:05Z' } }
}

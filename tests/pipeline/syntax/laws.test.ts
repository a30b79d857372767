import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '#pipeline/draft.ts'
import { draftOf } from '../draft-of.ts'

const news = fc
  .array(
    fc.constantFrom(
      'The',
      'mayor',
      'said',
      'Mr.',
      'U.S.',
      '"',
      '“',
      '’',
      ',',
      '.',
      '?',
      '(',
      '\n',
      '\n\n',
      '-',
      'that',
      '5',
      '😀',
      'не',
      '中',
    ),
  )
  .map((words) => words.join(' '))
const text = fc.oneof(news, fc.string({ unit: 'binary', maxLength: 200 }))

function expectLaws({ view, document, tokens, sentences }: Draft): void {
  expect(view).toHaveLength(document.text.length)
  expect(tokens.map(({ index }) => index)).toEqual([...tokens.keys()])
  expect(sentences.map(({ index }) => index)).toEqual([...sentences.keys()])
  for (const [at, token] of tokens.entries()) {
    expect(view.slice(token.start, token.end)).toBe(token.text)
    expect(token.start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0)
  }
  for (const { first, last, start, end, index } of sentences) {
    const own = tokens.slice(first, last + 1)
    expect([own[0]?.start, own.at(-1)?.end]).toEqual([start, end])
    expect(own.every(({ sentence }) => sentence === index)).toBe(true)
    expect(own.filter(({ head }) => head === -1).map(({ relation }) => relation)).toEqual(['root'])
    for (const token of own) expect(climb(tokens, token.index, own.length)).toBe(-1)
  }
}

/** Where going from head to head ends: -1 at a root. */
function climb(tokens: Draft['tokens'], from: number, steps: number): number {
  let at = from
  for (let step = 0; step <= steps && at >= 0; step++) at = tokens[at]?.head ?? -1
  return at
}

test('every word is in its place, every sentence a tree with one root', () => {
  fc.assert(
    fc.property(text, (words) => expectLaws(draftOf(words))),
    { numRuns: 200 },
  )
})

test('no letter or mark is lost', () => {
  fc.assert(
    fc.property(text, (words) => {
      const { view, tokens } = draftOf(words)
      expect(tokens.map((token) => token.text).join('')).toBe(view.replaceAll(/\s/g, ''))
    }),
  )
})

test('the same text is read the same', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(draftOf(words)).toEqual(draftOf(words))
    }),
    { numRuns: 20 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftStatement, Range } from '#pipeline/draft.ts'
import { draftOf } from '../draft-of.ts'

const words = (text: string, range: Range | undefined | null): string | null =>
  range ? text.slice(range.start, range.end) : null

const first = (text: string): DraftStatement | undefined => draftOf(text).statements[0]

test.each([
  ['Ann Lee told the court that the army had left.', 'the court'],
  ['Ann Lee urged Japan to sign the treaty.', 'Japan'],
  ['China called on both sides to stop the war.', 'both sides'],
])('%j is said to %j', (text, hearer) => {
  expect(first(text)?.addressees.map((one) => words(text, one.words))).toEqual([hearer])
})

test.each([
  ['Ann Lee said on Monday that the army had left.', 'Monday'],
  ['“We have agreed to sign,” said Ann Lee on Friday.', 'Friday'],
])('%j is said on %j', (text, date) => expect(words(text, first(text)?.said)).toContain(date))

test('a date of what is said is not the date on which it is said', () =>
  expect(first('Ann Lee said the army would leave on Friday.')?.said).toBeNull())

test.each([
  ['Ann Lee said in a statement that the army had left.', 'a statement'],
  ['Ann Lee told BBC News that the army had left.', 'BBC News'],
])('%j appeared in %j', (text, venue) => expect(words(text, first(text)?.venue?.words)).toBe(venue))

describe('what the verb does to the content', () => {
  test('"did not say that" is negative', () => {
    expect(first('Ann Lee did not say that the army had left.')).toMatchObject({ negative: true, cueClass: 'NEUTRAL' })
  })
  test.each([
    ['Ann Lee denied that the army had left.', 'DENIAL'],
    ['Ann Lee believes that the army had left.', 'THOUGHT'],
    ['Ann Lee urged Japan to sign the treaty.', 'DIRECTIVE'],
    ['Ann Lee asked whether the army had left.', 'QUESTION'],
    ['Ann Lee claimed that the army had left.', 'CLAIM'],
  ])('%j is a %s', (text, cueClass) => expect(first(text)).toMatchObject({ cueClass, negative: false }))
})

test.each([
  ['“We have agreed to sign,” said Ann Lee.', 'DIRECT'],
  ['Ann Lee said they had “agreed to sign” the treaty.', 'MIXED'],
  ['Ann Lee said they had agreed to sign.', 'INDIRECT'],
])('%j is %s', (text, mode) => expect(first(text)).toMatchObject({ mode }))

test('a statement within a statement is reported by it', () => {
  const { statements } = draftOf('The agency reported that Ann Lee said the army had left.')
  expect(statements.map(({ reportedBy }) => reportedBy)).toEqual([null, 0])
})

test('who goes on speaking after "and" is the one who began', () => {
  const text = 'Ann Lee said the army had left and added that the road was open.'
  expect(draftOf(text).statements.map(({ speakers }) => words(text, speakers[0]?.words))).toEqual([
    'Ann Lee',
    'Ann Lee',
  ])
})

test('the support of a statement is the sentences of its cue and its content', () => {
  const text = 'It rained. Ann Lee said: “We agreed. We will sign.” They left.'
  const [one] = draftOf(text).statements
  expect(one?.support.map((range) => words(text, range)).join(' ')).toContain(
    'Ann Lee said: “We agreed. We will sign.”',
  )
})

test('statements of any text lie in it, in its order', () => {
  const pieces = fc.constantFrom(
    ...'Ann Lee|said|that|told|“|”|"|,|:|.|according to|the army|, he added,|left|saying|\n\n|on Monday|urged|to'.split(
      '|',
    ),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (chosen) => {
      const text = chosen.join(' ')
      for (const { content, cue, support, speakers } of draftOf(text).statements) {
        expect(content.length).toBeGreaterThan(0)
        for (const { start, end } of [
          ...content,
          ...support,
          ...(cue ? [cue] : []),
          ...speakers.map((one) => one.words),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 60 },
  )
})

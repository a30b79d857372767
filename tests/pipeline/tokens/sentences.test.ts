import { expect, test } from 'vitest'
import type { Draft } from '#pipeline/draft.ts'
import { splitTokens } from '#pipeline/tokens.ts'
import { draftOf } from '../draft-of.ts'

const sentences = (text: string) => {
  const { view, sentences: found }: Draft = splitTokens({ ...draftOf(''), view: text })
  return found.map(({ start, end }) => view.slice(start, end))
}

/** A bar marks each end but the last. */
test.each([
  'He came.| She left.',
  'Mr. Kim met Dr. Ann B. Lee.| They talked.',
  'The U.S. envoy came.| He works for Acme Inc. in Ohio.',
  'He works for Acme Inc.| The firm is large.',
  'It was 3 p.m. on Monday.| It rained.',
  '"We agreed," he said.| "It is over."| She left.',
  '"Is it over?" he asked.| "No!" cried Ann Lee.',
  '"Is it over?| I doubt it," he said.',
  'He asked: "Why?"| She did not say.',
  'BEIJING, July 11 (Reuters) -| China said on Monday it agreed.',
  'Springfield, Ohio —| The mayor resigned.',
  'He (the mayor) left... and came back.',
  'No. 2 in the party left.| No.| Nobody came.',
  '. Near the town, two were hurt.| One left.',
])('ends sentences where the bars are in %j', (marked) => {
  expect(sentences(marked.replaceAll('|', ''))).toEqual(marked.split(/\| ?/))
})

test.each(['China - the largest buyer - agreed.', 'Ann Lee, who came - and left - was silent.'])(
  'finds no dateline in %j',
  (text) => expect(sentences(text)).toEqual([text]),
)

test('a line without an end mark is a sentence of its own', () => {
  expect(sentences('Mayor resigns\nBy Ann Lee\n\nThe mayor resigned.')).toEqual([
    'Mayor resigns',
    'By Ann Lee',
    'The mayor resigned.',
  ])
})

test('a sentence runs over the line breaks of a text wrapped at a column', () => {
  const lines = [
    'The mayor of the small town of Springfield said on Monday that he',
    'would resign at the end of the month, after the council had asked',
    'him to explain the loss of the money that was set apart for a new',
    'bridge. Nobody else has offered to take over the duties so far.',
  ]
  expect(sentences(lines.join('\n'))).toHaveLength(2)
  expect(sentences(`${lines.join('\n')}\n\nHe left.`)).toHaveLength(3)
})

test('paragraphs are numbered', () => {
  const { sentences: found } = draftOf('One. Two.\nThree.\n\nFour.')
  expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2])
})

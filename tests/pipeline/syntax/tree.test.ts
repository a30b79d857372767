import { expect, test } from 'vitest'
import { clauseHead, clauseRange, objectOf, subjectOf } from '#pipeline/syntax/clauses.ts'
import { nounPhrase, withCase } from '#pipeline/syntax/phrases.ts'
import { headIn, isBelow, subtreeOf, tokenAt, treeOf } from '#pipeline/syntax/tree.ts'
import type { Token } from '#pipeline/draft.ts'
import { draftOf } from '../draft-of.ts'

function treeIn(text: string) {
  const { view, tokens } = draftOf(text)
  const tree = treeOf(tokens)
  const word = (form: string) => tokens.find((token) => token.text === form) as Token
  const words = ({ start, end }: { start: number; end: number }) => view.slice(start, end)
  return { tree, word, words }
}

test('a subtree goes from its first to its last word', () => {
  const { tree, word, words } = treeIn('The mayor of the old town resigned.')
  expect(words(subtreeOf(tree, word('mayor')))).toBe('The mayor of the old town')
  expect(isBelow(tree, word('old'), word('mayor'))).toBe(true)
  expect(isBelow(tree, word('mayor'), word('old'))).toBe(false)
})

test('a noun phrase leaves out what only comments on it', () => {
  const { tree, word, words } = treeIn('He spoke with the president of France, who arrived on Monday.')
  expect(words(nounPhrase(tree, word('president')))).toBe('the president of France')
  expect(words(nounPhrase(tree, word('president'), { clauses: true }))).toBe(
    'the president of France, who arrived on Monday',
  )
})

test('the head of a range is the word that the others hang on', () => {
  const { tree, words } = treeIn('The spokesman for the army left.')
  expect(headIn(tree, { start: 0, end: 26 })?.text).toBe('spokesman')
  expect(headIn(tree, { start: 0, end: 0 })).toBeUndefined()
  expect(words(tokenAt(tree.tokens, 5) ?? { start: 0, end: 0 })).toBe('spokesman')
  expect(tokenAt(tree.tokens, 900)).toBeUndefined()
})

test('a coordinated verb shares the subject of the first', () => {
  const { tree, word } = treeIn('He met the prime minister and signed an agreement.')
  expect(subjectOf(tree, word('signed'))?.text).toBe('He')
  expect(objectOf(tree, word('signed'))?.text).toBe('agreement')
})

test('the clause of what was said stands without "that"', () => {
  const { tree, word, words } = treeIn('The minister said on Monday that the talks had failed.')
  const head = clauseHead(tree, word('talks'))
  expect(head.text).toBe('failed')
  expect(words(clauseRange(tree, head))).toBe('the talks had failed')
})

test('nouns are found by their preposition', () => {
  const { tree, word } = treeIn('The talks between the two countries began.')
  expect(withCase(tree, word('talks'), 'between').map(({ text }) => text)).toEqual(['countries'])
  expect(withCase(tree, word('talks'), 'with')).toEqual([])
})

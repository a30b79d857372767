import { expect, test } from 'vitest'
import { pathText, UserError } from '#core/errors.ts'

class NothingThere extends UserError {
  readonly code = 'NOTHING_THERE'
}

test('An error of the user is called by its class and keeps its code and its message', () => {
  const error = new NothingThere('nothing is there')
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'NothingThere', code: 'NOTHING_THERE', message: 'nothing is there' })
})

test.each([
  [[], ''],
  [['article'], 'article'],
  [['article', 'slug'], 'article.slug'],
  [['statements', 3, 'cue'], 'statements[3].cue'],
  [['entities', 0, 'mentions', 12], 'entities[0].mentions[12]'],
  [[2, 'name'], '[2].name'],
])('The path %j is written %s', (path, text) => {
  expect(pathText(path)).toBe(text)
})

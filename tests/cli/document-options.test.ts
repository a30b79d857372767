import { expect, test } from 'vitest'
import { describedByOptions } from '../../src/cli/document-options.ts'

test.each([
  [['a.txt', 'b.txt'], { title: 'Talks' }, '--title'],
  [['a.txt', '-'], { url: 'https://herald.example/a' }, '--url'],
  [['tests/golden/documents'], { title: 'Talks' }, '--title'],
  [['-'], { title: 'Talks', format: 'jsonl' }, '--title'],
  [['a.ndjson'], { url: 'https://herald.example/a' }, '--url'],
] as const)('%j with %o is refused: by these an article is known again', (paths, options, option) => {
  expect(() => describedByOptions(paths, options)).toThrow(
    expect.objectContaining({
      code: 'OPTION_OF_ONE_DOCUMENT',
      message: expect.stringContaining(`${option} tells of one`),
    }),
  )
})

test('what may hold of many documents is taken for many, a title for one', () => {
  expect(
    describedByOptions(['a.txt', 'b.jsonl', 'seeds'], { date: '2021-06-11', publisher: 'The Herald' }),
  ).toMatchObject({
    publisher: 'The Herald',
  })
  expect(describedByOptions(['no-such-file.txt'], { title: 'Talks' })).toMatchObject({ title: 'Talks' })
})

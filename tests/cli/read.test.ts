import { expect, test } from 'vitest'
import { dateline } from './process.ts'

async function read(args: readonly string[], input = '') {
  const child = dateline(['read', ...args], {}, input)
  return { end: await child.ended, stdout: child.stdout(), stderr: child.stderr() }
}

test('a reading is printed without a database: for people without colours in a pipe, for programs as JSON', async () => {
  const [shown, json] = await Promise.all([
    read(['tests/golden/documents/page.html', 'tests/golden/documents/zero.txt']),
    read(['-', '--json', '--date', '2021-06-11', '--title', 'Talks'], 'Talks go on.'),
  ])
  expect(shown).toMatchObject({
    end: 1,
    stdout: expect.stringMatching(/^Kent signs truce\nThe Herald · 2021-06-11 · /),
  })
  expect(shown.stdout).not.toContain('\u001B')
  expect(shown.stderr).toMatch(/^tests\/golden\/documents\/zero\.txt:2: .* \(TEXT_INVALID\)\n$/)
  expect(json).toMatchObject({ end: 0, stderr: '' })
  expect(JSON.parse(json.stdout)).toMatchObject({
    origin: { kind: 'RULES' },
    article: { title: 'Talks', text: 'Talks go on.', published: { edtf: '2021-06-11' } },
  })
})

test('records are read for a scorer line by line, a bad one is told by its number', async () => {
  const { end, stdout, stderr } = await read(
    ['--eval'],
    '{"id":"a","text":"Soup is cold."}\n{"id":\n\n{"id":"b","text":""}',
  )
  expect(end).toBe(1)
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    expect.objectContaining({ id: 'a', spans: [], quotes: [], events: [] }),
    expect.objectContaining({ id: 'b' }),
  ])
  expect(stderr).toMatch(/^-:2: this is not JSON: .* \(DOCUMENT_INVALID\)\n$/)
})

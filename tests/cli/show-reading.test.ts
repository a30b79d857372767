import { expect, test } from 'vitest'
import { showReading } from '../../src/cli/show-reading.ts'
import { littleReading } from '../little-reading.ts'

test('a reading is shown with what was found, by whom, and its words in their passages', async () => {
  const marks = { bold: '*', cyan: '~', gray: '`', underline: '_' }
  const shown = showReading(littleReading(), (colour, text) => `${marks[colour]}${text}${marks[colour]}`)
  await expect(`${shown}\n`).toMatchFileSnapshot('../golden/little-reading.txt')
})

test('what a terminal would obey is not printed', () => {
  const reading = littleReading()
  const hostile = { ...reading, article: { ...reading.article, title: 'Peace \u001B[2J\u0007\u009B' } }
  expect(showReading(hostile, (_, text) => text)).toMatch(/^Peace �\[2J��\n/)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { datesOf } from './dates-of.ts'

test('reads every phrase of time in the seed story as its curated reading does', () => {
  const text = readFileSync('seeds/000_a3268986d2cf04ed.txt', 'utf8').normalize('NFC')
  const lines = datesOf(text).map(({ start, end, edtf, value, basis, recurrence }) =>
    [text.slice(start, end), edtf ?? value, recurrence ?? basis].join(' | '),
  )
  expect(lines).toMatchInlineSnapshot(`
    [
      "this year | 2021 | RELATIVE",
      "Monday | 2021-06-21 | RELATIVE",
      "Monday | 2021-06-21 | RELATIVE",
      "last week | 2021-06-14/2021-06-20 | RELATIVE",
      "Monday | 2021-06-21 | RELATIVE",
      "five-day | P5D | EXPLICIT",
      "late May | 2021-05-21/2021-05-31 | INFERRED",
      "June 11 | 2021-06-11 | RELATIVE",
      "two-year | P2Y | EXPLICIT",
      "this year | 2021 | RELATIVE",
      "once every 20 years | P20Y | FREQ=YEARLY;INTERVAL=20",
    ]
  `)
})

import { expect, test } from 'vitest'
import { figureOf, meanRatio, ratioOf } from '../../../bench/read/figures.ts'
import type { ServerName } from '../../../bench/read/operation.ts'
import type { Sample } from '../../../bench/read/rounds.ts'

/** One sample for each rate, round by round. */
const samplesOf = (operation: string, server: ServerName, ...rates: number[]): Sample[] =>
  rates.map((rate, round) => ({
    ...{ operation, server, connections: 32, round, rate },
    ...{ cpu: 1000 / rate, postgres: 1, p50: 2, p99: 3 },
  }))

const samples = [
  ...samplesOf('Q1', 'dateline', 200, 20, 210),
  ...samplesOf('Q1', 'postgraphile', 100, 10, 70),
  ...samplesOf('Q2', 'dateline', 50),
  ...samplesOf('Q2', 'postgraphile', 100),
  ...samplesOf('Q6', 'dateline', 1000),
]
const first = { operation: 'Q1', connections: 32 }

test('A figure is the median of the rounds and the extremes', () => {
  expect(figureOf(samples, { ...first, server: 'dateline' }, 'rate')).toEqual({ median: 200, least: 20, most: 210 })
  expect(figureOf(samples, { ...first, server: 'floor' }, 'rate')).toBeNull()
})

test('A ratio is taken round by round, so that a bad round of both does not count', () => {
  expect(ratioOf(samples, first, 'postgraphile', 'rate')).toEqual({ median: 2, least: 2, most: 3 })
})

test('The mean is geometric and of what both can answer', () => {
  expect(meanRatio(samples, 'postgraphile', 'rate')).toBeCloseTo(1) // 2 and 1/2
})

import type { ServerName } from './operation.ts'
import type { Sample } from './rounds.ts'

/** The median of the rounds and the extremes. */
export type Figure = Readonly<{ median: number; least: number; most: number }>
export type Measure = 'rate' | 'cpu' | 'postgres' | 'p50' | 'p99'

type Of = Readonly<{ operation: string; server: ServerName; connections: number }>

const samplesOf = (samples: readonly Sample[], { operation, server, connections }: Of) =>
  samples.filter((one) => one.operation === operation && one.server === server && one.connections === connections)

/** Null where the server has no such operation. */
export function figureOf(samples: readonly Sample[], of: Of, measure: Measure): Figure | null {
  return spreadOf(samplesOf(samples, of).map((sample) => sample[measure]))
}

/** Dateline's by another's, round by round: what disturbed a round disturbed both. */
export function ratioOf(
  samples: readonly Sample[],
  of: Omit<Of, 'server'>,
  other: ServerName,
  measure: Measure,
): Figure | null {
  const others = samplesOf(samples, { ...of, server: other })
  const ratios = samplesOf(samples, { ...of, server: 'dateline' }).flatMap((sample) =>
    others.filter(({ round }) => round === sample.round).map((rival) => sample[measure] / rival[measure]),
  )
  return spreadOf(ratios)
}

/** The geometric mean of the ratios of all operations that both have, with 32 connections. */
export function meanRatio(samples: readonly Sample[], other: ServerName, measure: Measure): number {
  const operations = [...new Set(samples.map(({ operation }) => operation))]
  const ratios = operations.flatMap(
    (operation) => ratioOf(samples, { operation, connections: 32 }, other, measure)?.median ?? [],
  )
  return Math.exp(ratios.reduce((total, ratio) => total + Math.log(ratio), 0) / ratios.length)
}

export function spreadOf(values: readonly number[]): Figure | null {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  const [least, below, above, most] = [0, Math.floor(middle), Math.ceil(middle), sorted.length - 1].map(
    (at) => sorted[at],
  )
  if (least === undefined || below === undefined || above === undefined || most === undefined) return null
  return { median: (below + above) / 2, least, most }
}

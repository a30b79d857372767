/** A source of numbers that the same seed makes the same; every part of the base takes it as a parameter. */
export type Random = Readonly<{
  /** From 0 inclusive to 1 exclusive. */
  next: () => number
  /** A whole number from 0 to `limit` - 1. */
  below: (limit: number) => number
  chance: (probability: number) => boolean
  pick: <Value>(values: readonly Value[]) => Value
}>

/** Mulberry32 by Tommy Ettinger, in the public domain; `stream` tells the sources of one seed apart. */
export function random(seed: number, stream: number): Random {
  let state = scramble(scramble(seed) ^ stream)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => at(values, below(values.length)),
  }
}

/** The value at an index that is known to be inside. */
export function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no value at ${index} of ${values.length}`)
  return value
}

/** The finaliser of MurmurHash3: a bijection of 32 bits in which neighbours have nothing in common. */
export function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Draws indexes below `count` after Zipf: index i in proportion to 1 / (i + 1) ** exponent. */
export function zipf(count: number, exponent: number): (random: Random) => number {
  const below = new Float64Array(count)
  let total = 0
  for (let index = 0; index < count; index += 1) {
    total += 1 / (index + 1) ** exponent
    below[index] = total
  }
  return ({ next }) => firstAbove(below, next() * total)
}

/** Index of the first of the ascending `values` that is above `limit`, which is below the last. */
function firstAbove(values: Float64Array, limit: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}

import { deflateSync } from 'node:zlib'
import type { WeightsFile } from '../src/pipeline/perceptron/weights.ts'

/**
 * An averaged perceptron in training, over the same hashed features that `perceptron/weights.ts` reads. `sums` holds
 * every change times the number of the step it was made in: the average of a weight is weight - sum / steps. Several
 * rounds in other orders are added up: what only one order taught then weighs less.
 */
export class Training {
  readonly classes: readonly string[]
  readonly mask: number
  readonly scores: Float32Array
  readonly #weights: Float32Array
  readonly #sums: Float64Array
  readonly #rounds: Float32Array
  readonly #width: number
  #steps = 1

  constructor(classes: readonly string[], places: number) {
    this.classes = classes
    this.mask = places - 1
    this.#width = classes.length
    this.scores = new Float32Array(classes.length)
    this.#weights = new Float32Array(places * classes.length)
    this.#sums = new Float64Array(places * classes.length)
    this.#rounds = new Float32Array(places * classes.length)
  }

  /** Scores every class; the result is overwritten by the next call. */
  score(features: Int32Array, count: number): Float32Array {
    const { scores, mask } = this
    const width = this.#width
    const weights = this.#weights
    scores.fill(0)
    for (let at = 0; at < count; at++) {
      const row = ((features[at] as number) & mask) * width
      for (let of = 0; of < width; of++) scores[of] = (scores[of] as number) + (weights[row + of] as number)
    }
    return scores
  }

  /** Learns from one decision; nothing changes where it was right, but time passes. */
  update(features: Int32Array, count: number, right: number, guess: number): void {
    this.#steps++
    if (right === guess) return
    for (let at = 0; at < count; at++) {
      const row = ((features[at] as number) & this.mask) * this.#width
      this.#change(row + right, 1)
      this.#change(row + guess, -1)
    }
  }

  /** One part of a decision about a whole sequence: `by` is 1 for what is right, -1 for the guess. */
  nudge(features: Int32Array, count: number, of: number, by: number): void {
    for (let at = 0; at < count; at++) this.#change(((features[at] as number) & this.mask) * this.#width + of, by)
  }

  /** Time passes: the weights as they are count once more in the average. */
  tick(): void {
    this.#steps++
  }

  #change(at: number, by: number): void {
    this.#weights[at] = (this.#weights[at] as number) + by
    this.#sums[at] = (this.#sums[at] as number) + by * this.#steps
  }

  /** Keeps what this round has learnt on average and begins anew. */
  endRound(): void {
    for (let at = 0; at < this.#rounds.length; at++) {
      const average = (this.#weights[at] as number) - (this.#sums[at] as number) / this.#steps
      this.#rounds[at] = (this.#rounds[at] as number) + average
    }
    this.#weights.fill(0)
    this.#sums.fill(0)
    this.#steps = 1
  }

  /**
   * The `entries` largest weights of the rounds as bytes. A byte stands for its square, for weights lie close to zero and far out
   * alike: the largest is 127 * 127 units.
   */
  pack(entries: number, about: Omit<WeightsFile, 'classes' | 'places' | 'data'>): WeightsFile {
    if (this.#steps > 1) this.endRound()
    const { floor, unit } = this.#range(entries)
    const places = this.mask + 1
    const counts = new Uint8Array(places)
    const classes: number[] = []
    const weights: number[] = []
    for (const [at, average] of this.#rounds.entries()) {
      const byte = Math.round(Math.sqrt(Math.abs(average) / unit))
      if (Math.abs(average) < floor || byte === 0) continue
      const place = Math.floor(at / this.#width)
      counts[place] = (counts[place] ?? 0) + 1
      classes.push(at % this.#width)
      weights.push(average < 0 ? 256 - byte : byte)
    }
    const bytes = Buffer.concat([counts, Uint8Array.from(classes), Uint8Array.from(weights)])
    return { ...about, classes: this.classes, places, data: deflateSync(bytes, { level: 9 }).toString('base64') }
  }

  #range(entries: number): { floor: number; unit: number } {
    const sorted = this.#rounds
      .map(Math.abs)
      .filter((size) => size > 0)
      .toSorted()
    return { floor: sorted[Math.max(0, sorted.length - entries)] ?? 0, unit: (sorted.at(-1) ?? 1) / (127 * 127) }
  }
}

/** Numbers between 0 and 1 in an order that the seed decides (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let hash = Math.imul(state ^ (state >>> 15), 1 | state)
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle(items: unknown[], roll: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(roll() * (last + 1))
    ;[items[last], items[other]] = [items[other], items[last]]
  }
}

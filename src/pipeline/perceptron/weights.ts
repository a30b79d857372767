import { inflateSync } from 'node:zlib'

/** A file that `train/perceptron.ts` wrote. */
export type WeightsFile = Readonly<{
  /** Which texts it was trained on, and under which licence these weights therefore stand. */
  licence: string
  sources: readonly string[]
  trainedBy: string
  classes: readonly string[]
  /** The number of places that features are hashed into; a power of two. */
  places: number
  /** What else the reader was trained with, such as a dictionary of tags. */
  lexicon: Readonly<Record<string, string>>
  /** Base64 of deflated bytes: for each place how many classes have a weight, then all classes, then all weights. */
  data: string
}>

/** A linear classifier over hashed features: `entries[firsts[place]] …` are the weights of the classes. */
export type Perceptron = Readonly<{
  classes: readonly string[]
  /** The place of a feature is its hash & mask. */
  mask: number
  firsts: Uint32Array
  /** The number of a class * 256 + a byte that stands for its weight. */
  entries: Uint16Array
  /** Where the entries of each feature of a decision begin and end, and the first of them; of no meaning behind it. */
  found: Readonly<Record<'begins' | 'ends' | 'heads', Uint32Array>>
}>

/** No decision has more features. */
const MOST_FEATURES = 1024

export function unpack({ classes, places, data }: WeightsFile): Perceptron {
  const bytes = new Uint8Array(inflateSync(Buffer.from(data, 'base64')))
  const firsts = new Uint32Array(places + 1)
  for (let place = 0; place < places; place++) firsts[place + 1] = (firsts[place] ?? 0) + (bytes[place] ?? 0)
  const size = firsts[places] ?? 0
  const entryAt = (_: unknown, at: number) => (bytes[places + at] ?? 0) * 256 + (bytes[places + size + at] ?? 0)
  const room = () => new Uint32Array(MOST_FEATURES)
  const found = { begins: room(), ends: room(), heads: room() }
  return { classes, mask: places - 1, firsts, entries: Uint16Array.from({ length: size }, entryAt), found }
}

/** The weight that a byte stands for: the square of -127 … 127, with its sign. */
const weightOf = Int32Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte * byte : -((256 - byte) ** 2)))

/**
 * Adds up the weights of the first `count` features for every class. They lie far apart in memory: all are looked up
 * before any is added, so that the processor waits for many of them at once.
 */
export function score(model: Perceptron, features: Int32Array, count: number, scores: Int32Array) {
  const { entries } = model
  const { begins, ends, heads } = model.found
  lookUp(model, features, count)
  scores.fill(0)
  for (let at = 0; at < count; at++) {
    const begin = begins[at] as number
    const end = ends[at] as number
    if (begin === end) continue
    add(heads[at] as number, scores)
    for (let next = begin + 1; next < end; next++) add(entries[next] as number, scores)
  }
}

function lookUp({ mask, firsts, entries, found }: Perceptron, features: Int32Array, count: number): void {
  const { begins, ends, heads } = found
  for (let at = 0; at < count; at++) {
    const place = (features[at] as number) & mask
    begins[at] = firsts[place] as number
    ends[at] = firsts[place + 1] as number
  }
  for (let at = 0; at < count; at++) heads[at] = entries[begins[at] as number] as number
}

function add(entry: number, scores: Int32Array): void {
  scores[entry >> 8] = (scores[entry >> 8] as number) + (weightOf[entry & 255] as number)
}

/** The class with the highest score, the first of several. */
export function best(scores: Int32Array): number {
  let top = 0
  for (let of = 1; of < scores.length; of++) if ((scores[of] as number) > (scores[top] as number)) top = of
  return top
}

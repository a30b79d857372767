/**
 * The best sequence of classes of a sentence (Viterbi): `scores` has a row of `width` numbers for each token, and
 * `changes[before * width + class]` says how well a class follows another; the last row of it is for the first token.
 */
export function bestSequence(scores: Float64Array, changes: Float64Array, width: number): Int32Array {
  const size = scores.length / width
  const from = new Int32Array(scores.length)
  let totals = new Float64Array(width)
  for (let of = 0; of < width; of++) totals[of] = (scores[of] ?? 0) + (changes[width * width + of] ?? 0)
  for (let at = 1; at < size; at++) totals = step(at, totals, scores, changes, from)
  const path = new Int32Array(size)
  let of = 0
  for (let other = 1; other < width; other++) if ((totals[other] ?? 0) > (totals[of] ?? 0)) of = other
  for (let at = size - 1; at >= 0; at--) {
    path[at] = of
    of = from[at * width + of] ?? 0
  }
  return path
}

function step(at: number, totals: Float64Array, scores: Float64Array, changes: Float64Array, from: Int32Array) {
  const width = totals.length
  const next = new Float64Array(width)
  for (let of = 0; of < width; of++) {
    let best = 0
    let top = -Infinity
    for (let before = 0; before < width; before++) {
      const total = (totals[before] as number) + (changes[before * width + of] as number)
      if (total > top) {
        top = total
        best = before
      }
    }
    from[at * width + of] = best
    next[of] = top + (scores[at * width + of] as number)
  }
  return next
}

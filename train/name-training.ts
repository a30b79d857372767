import type { TagContext } from '../src/pipeline/names/tag-context.ts'
import { changeFeature, mayFollow } from '../src/pipeline/names/name-tagger.ts'
import { mayBeName, nameFeatureLimit, nameFeatures } from '../src/pipeline/names/tag-features.ts'
import { bestSequence } from '../src/pipeline/names/tag-sequence.ts'
import { dice, shuffle, Training } from './perceptron.ts'

/** A sentence to learn from: the features of all tokens behind each other, and the class of each. */
export type Lesson = Readonly<{ features: Int32Array; ends: Int32Array; right: Uint8Array }>

export function lessonOf(context: TagContext, first: number, last: number, right: Uint8Array): Lesson {
  const buffer = new Int32Array(nameFeatureLimit)
  const features: number[] = []
  const ends = new Int32Array(last - first + 1)
  for (let at = first; at <= last; at++) {
    const count = mayBeName(context, at, first) ? nameFeatures(context, at, first, last, buffer) : 0
    for (let place = 0; place < count; place++) features.push(buffer[place] ?? 0)
    ends[at - first] = features.length
    if (count === 0) right[at - first] = 0
    const own = right[at - first] ?? 0
    const begins = at === first || right[at - first - 1] === 0
    if (begins && own > 0 && own % 2 === 0) right[at - first] = own - 1 // classes are "O", "B-PER", "I-PER" …
  }
  return { features: Int32Array.from(features), ends, right }
}

const counters = 1 << 24

/** Leaves out features seen fewer than `least` times. */
export function withoutRare(lessons: readonly Lesson[], least: number): Lesson[] {
  const seen = new Uint8Array(counters)
  for (const { features } of lessons)
    for (const feature of features) {
      const at = feature & (counters - 1)
      if ((seen[at] ?? 0) < 255) seen[at] = (seen[at] ?? 0) + 1
    }
  return lessons.map(({ features, ends, right }) => {
    const kept: number[] = []
    const keptEnds = new Int32Array(ends.length)
    let at = 0
    for (const [token, end] of ends.entries()) {
      for (; at < end; at++) {
        const feature = features[at] ?? 0
        if ((seen[feature & (counters - 1)] ?? 0) >= least) kept.push(feature)
      }
      keptEnds[token] = kept.length
    }
    return { features: Int32Array.from(kept), ends: keptEnds, right }
  })
}

/** Sequences are decided as a whole (Collins 2002): what differs from the right one is learned. */
export function trainNames(
  lessons: readonly Lesson[],
  classes: readonly string[],
  places: number,
  { rounds, epochs }: Readonly<{ rounds: number; epochs: number }>,
): Training {
  const training = new Training(classes, places)
  const order = [...lessons]
  const roll = dice(7)
  for (let epoch = 1; epoch <= rounds * epochs; epoch++) {
    shuffle(order, roll)
    let wrong = 0
    for (const lesson of order) wrong += learn(training, noised(lesson, roll))
    process.stderr.write(`epoch ${epoch}: ${wrong} wrong\n`)
    if (epoch % epochs === 0) training.endRound()
  }
  return training
}

const dropped = 0.45

/** Leaves out some features by chance, so that no weight can rest on another that is always beside it. */
function noised({ features, ends, right }: Lesson, roll: () => number): Lesson {
  const kept = new Int32Array(features.length)
  const keptEnds = new Int32Array(ends.length)
  let [at, count] = [0, 0]
  for (const [token, end] of ends.entries()) {
    for (; at < end; at++) if (roll() >= dropped) kept[count++] = features[at] ?? 0
    keptEnds[token] = count
  }
  return { features: kept, ends: keptEnds, right }
}

function learn(training: Training, lesson: Lesson): number {
  const width = training.classes.length
  const size = lesson.ends.length
  const scores = new Float64Array(size * width)
  for (let at = 0; at < size; at++) {
    const part = partOf(lesson, at)
    if (part.length > 0) scores.set(training.score(part, part.length), at * width)
    else scores.fill(-1e9, at * width + 1, (at + 1) * width)
  }
  const guess = bestSequence(scores, changesOf(training), width)
  let wrong = 0
  for (let at = 0; at < size; at++) {
    const [right, guessed] = [lesson.right[at] ?? 0, guess[at] ?? 0]
    if (right !== guessed) {
      wrong++
      const part = partOf(lesson, at)
      training.nudge(part, part.length, right, 1)
      training.nudge(part, part.length, guessed, -1)
    }
    const [rightBefore, guessedBefore] = at === 0 ? [-1, -1] : [lesson.right[at - 1] ?? 0, guess[at - 1] ?? 0]
    if (right !== guessed || rightBefore !== guessedBefore) {
      training.nudge(Int32Array.of(changeFeature(rightBefore)), 1, right, 1)
      training.nudge(Int32Array.of(changeFeature(guessedBefore)), 1, guessed, -1)
    }
  }
  training.tick()
  return wrong
}

const partOf = ({ features, ends }: Lesson, at: number): Int32Array =>
  features.subarray(at === 0 ? 0 : ends[at - 1], ends[at])

function changesOf(training: Training): Float64Array {
  const { classes } = training
  const width = classes.length
  const changes = new Float64Array((width + 1) * width)
  for (let before = 0; before <= width; before++) {
    const number = before === width ? -1 : before
    const row = training.score(Int32Array.of(changeFeature(number)), 1)
    for (let of = 0; of < width; of++)
      changes[before * width + of] = mayFollow(classes[number] ?? 'O', classes[of] ?? '') ? (row[of] ?? 0) : -1e9
  }
  return changes
}

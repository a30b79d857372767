import { expect, test } from 'vitest'
import { templatesOf, writeFeatures } from '#pipeline/perceptron/templates.ts'
import { best, score, unpack } from '#pipeline/perceptron/weights.ts'
import { Training, dice, shuffle } from '../../../train/perceptron.ts'

const templates = templatesOf(['a', 'b'], 'a | b | a b')
const features = new Int32Array(3)
const about = { licence: 'none', sources: [], trainedBy: 'a test', lexicon: {} }

/** Learns whether two bits differ, which neither tells alone. */
function trained() {
  const training = new Training(['same', 'other'], 1024)
  const cases = [0, 1, 2, 3]
  const roll = dice(1)
  for (let round = 0; round < 20; round++) {
    shuffle(cases, roll)
    for (const bits of cases) {
      const count = writeFeatures(templates, Int32Array.of(bits & 1, bits >> 1), features)
      const scores = training.score(features, count)
      training.update(features, count, (bits & 1) === bits >> 1 ? 0 : 1, (scores[1] ?? 0) > (scores[0] ?? 0) ? 1 : 0)
    }
  }
  return training.pack(1000, about)
}

test('what was learnt is there after packing and unpacking', () => {
  const model = unpack(trained())
  const scores = new Int32Array(2)
  const answers = [0, 1, 2, 3].map((bits) => {
    score(model, features, writeFeatures(templates, Int32Array.of(bits & 1, bits >> 1), features), scores)
    return model.classes[best(scores)]
  })
  expect(answers).toEqual(['same', 'other', 'other', 'same'])
})

test('the same training gives the same weights', () => expect(trained()).toEqual(trained()))

test('a template with an unknown name is refused', () => {
  expect(() => templatesOf(['a'], 'a | c')).toThrow('no feature is called "c"')
})

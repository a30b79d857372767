import { bestAllowed, take, transitionsOf, viewOf } from '../src/pipeline/syntax/parser.ts'
import { Configuration } from '../src/pipeline/syntax/configuration.ts'
import { parseFeatureLimit, parseFeatures } from '../src/pipeline/syntax/parse-features.ts'
import { tagFeatureLimit, tagFeatures } from '../src/pipeline/syntax/tag-features.ts'
import { wordForms } from '../src/pipeline/syntax/word-form.ts'
import type { GoldSentence } from './conllu.ts'
import { costs, goldOf } from './oracle.ts'
import { Training, dice, shuffle } from './perceptron.ts'

const log = (text: string) => process.stderr.write(`${text}\n`)

export const tagOf = ({ xpos, upos }: { xpos: string; upos: string }): string => `${xpos} ${upos}`

export function trainTagger(sentences: readonly GoldSentence[], epochs: number, places: number): Training {
  const forms = wordForms()
  const classes = frequent(sentences.flat().map(tagOf), 5)
  const training = new Training(classes, places)
  const features = new Int32Array(tagFeatureLimit)
  const roll = dice(1)
  const order = [...sentences]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, roll)
    let wrong = 0
    for (const sentence of order) {
      const words = sentence.map(({ text }) => forms(text))
      const tags = new Int32Array(words.length)
      for (const [at, word] of sentence.entries()) {
        const count = tagFeatures(words, at, tags, features)
        const guess = top(training.score(features, count))
        const right = classes.indexOf(tagOf(word))
        if (right >= 0) training.update(features, count, right, guess)
        tags[at] = guess
        if (right !== guess) wrong++
      }
    }
    log(`tagger ${epoch}: ${wrong} wrong`)
  }
  return training
}

/** `tags[i]` are the predicted tags of sentence i. */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
  epochs: number,
  places: number,
): Training {
  const forms = wordForms()
  const cases = sentences.map((sentence, at) => {
    const texts = sentence.map(({ text }) => text)
    return {
      size: texts.length,
      view: viewOf(texts, texts.map(forms), tags[at] ?? new Int32Array()),
      gold: goldOf(
        sentence.map(({ head }) => head),
        sentence.map(({ relation }) => relation),
      ),
    }
  })
  const classes = transitionNames(sentences)
  const { kinds, labels, relations } = transitionsOf(classes)
  const training = new Training(classes, places)
  const features = new Int32Array(parseFeatureLimit)
  const roll = dice(2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(cases, roll)
    let [wrong, steps] = [0, 0]
    for (const { size, view, gold } of cases) {
      const state = new Configuration(size)
      while (!state.done) {
        const count = parseFeatures(state, view, features)
        const scores = training.score(features, count)
        const guess = bestAllowed(state, kinds, scores)
        const cost = costs(state, gold)
        const cheapest = Math.min(
          state.canShift ? cost.S : 1e9,
          state.canReduce ? cost.R : 1e9,
          state.canLeft ? cost.L : 1e9,
          state.canRight ? cost.A : 1e9,
        )
        const allowed = { S: state.canShift, R: state.canReduce, L: state.canLeft, A: state.canRight }
        let right = -1
        for (let of = 0; of < kinds.length; of++) {
          const kind = kinds[of] as 'S'
          if (!allowed[kind] || cost[kind] > cheapest) continue
          if (right >= 0 && (scores[of] as number) <= (scores[right] as number)) continue
          if (kind === ('L' as string) || kind === ('A' as string)) {
            const [word, head] = (kind as string) === 'L' ? [state.top(), state.next] : [state.next, state.top()]
            if (gold.heads[word] === head && gold.labels[word] !== relations[(labels[of] ?? 0) - 1]) continue
          }
          right = of
        }
        if (right < 0) right = guess
        const zero = right === guess
        training.update(features, count, right, guess)
        steps++
        if (!zero) wrong++
        const chosen = epoch > 0 && roll() < 0.9 ? guess : right
        take(state, kinds[chosen] ?? '', labels[chosen] ?? 0)
      }
    }
    log(`parser ${epoch}: ${wrong} of ${steps} wrong`)
  }
  return training
}

function transitionNames(sentences: readonly GoldSentence[]): string[] {
  const names = sentences.flatMap((sentence) =>
    sentence.map(({ head, relation }, at) => `${head > at ? 'L' : 'A'} ${relation}`),
  )
  return ['S', 'R', ...frequent(names, 10)]
}

function frequent(names: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .toSorted()
}

export function top(scores: Float32Array): number {
  let best = 0
  for (let of = 1; of < scores.length; of++) if ((scores[of] as number) > (scores[best] as number)) best = of
  return best
}

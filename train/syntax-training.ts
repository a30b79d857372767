import { Configuration } from '../src/pipeline/syntax/configuration.ts'
import type { LemmaRules } from '../src/pipeline/syntax/lemma.ts'
import { lemmasBy } from '../src/pipeline/syntax/lemma.ts'
import { parseFeatureLimit, parseFeatures } from '../src/pipeline/syntax/parse-features.ts'
import type { Transitions } from '../src/pipeline/syntax/parser.ts'
import { bestAllowed, transitionsOf } from '../src/pipeline/syntax/parser.ts'
import type { SentenceView, TagView } from '../src/pipeline/syntax/sentence-view.ts'
import { viewOf } from '../src/pipeline/syntax/sentence-view.ts'
import { tagFeatureLimit, tagFeatures, tagSight } from '../src/pipeline/syntax/tag-features.ts'
import { wordForms } from '../src/pipeline/syntax/word-form.ts'
import type { GoldSentence, GoldWord } from './conllu.ts'
import type { Gold } from './oracle.ts'
import { costs, goldOf } from './oracle.ts'
import { Training, dice, shuffle } from './perceptron.ts'

const tagOf = ({ xpos, upos }: GoldWord): string => `${xpos} ${upos}`

/** How often everything is learnt anew in another order, and how often each sentence is seen each time. */
export type Schedule = Readonly<{ rounds: number; epochs: number; places: number }>

/** Calls `learn` with every case in every epoch, in an order that the dice decide. */
function teach<T>(training: Training, { rounds, epochs }: Schedule, cases: T[], learn: Lesson<T>): Training {
  const roll = dice(1)
  for (let round = 0; round < rounds; round++) {
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(cases, roll)
      for (const one of cases) learn(one, epoch > 0 && roll() < 0.9)
    }
    training.endRound()
  }
  return training
}

/** `trusting`: go on from what the learner itself chose, right or wrong. */
type Lesson<T> = (one: T, trusting: boolean) => void

export function trainTagger(sentences: readonly GoldSentence[], schedule: Schedule): Training {
  const forms = wordForms()
  const classes = frequent(sentences.flat().map(tagOf), 5)
  const training = new Training(classes, schedule.places)
  const features = new Int32Array(tagFeatureLimit)
  const seen = tagSight()
  const cases = sentences.map((sentence) => ({
    words: sentence.map(({ text }) => forms(text)),
    right: sentence.map((word) => classes.indexOf(tagOf(word))),
  }))
  return teach(training, schedule, cases, ({ words, right }) => {
    const tags = new Int32Array(words.length)
    for (const [at, tag] of right.entries()) {
      const count = tagFeatures(words, at, tags, seen, features)
      const guess = bestOf(training.score(features, count))
      if (tag >= 0) training.update(features, count, tag, guess)
      tags[at] = guess
    }
  })
}

type Case = Readonly<{ size: number; view: SentenceView; gold: Gold }>

/** `tags[i]` are the predicted tags of sentence i: the parser learns to live with their errors. */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly (readonly TagView[])[],
  rules: LemmaRules,
  schedule: Schedule,
): Training {
  const forms = wordForms()
  const lemmas = lemmasBy(rules)
  const cases = sentences.map((sentence, at): Case => {
    const seen = tags[at] ?? []
    const found = sentence.map(({ text }, word) => lemmas(text, seen[word]?.xpos ?? ''))
    const view = viewOf(
      sentence.map(({ text }) => forms(text)),
      found,
      seen,
    )
    return { size: sentence.length, view, gold: goldOf(sentence) }
  })
  const training = new Training(transitionNames(sentences), schedule.places)
  const transitions = transitionsOf(training.classes)
  return teach(training, schedule, cases, (one, trusting) => learnToParse(training, transitions, one, trusting))
}

/** Parses a sentence and learns at each step what was still best to do. */
function learnToParse(training: Training, transitions: Transitions, one: Case, trusting: boolean): void {
  const { size, view, gold } = one
  const { moveOf, labelOf } = transitions
  const features = new Int32Array(parseFeatureLimit)
  const state = new Configuration(size)
  while (!state.done) {
    const count = parseFeatures(state, view, features)
    const scores = training.score(features, count)
    const guess = bestAllowed(state, moveOf, scores)
    const right = bestRight(state, transitions, gold, scores) ?? guess
    training.update(features, count, right, guess)
    const chosen = trusting ? guess : right
    state.take(moveOf[chosen] ?? 0, labelOf[chosen] ?? 0)
  }
}

/** The transition with the best score of those that lose no arc, or as few as can be; an arc of the gold has its label. */
function bestRight(state: Configuration, transitions: Transitions, gold: Gold, scores: Float32Array) {
  const { moveOf, labelOf, relations } = transitions
  const cost = costs(state, gold)
  const least = Math.min(...cost)
  const [top, next] = [state.top(), state.next]
  const left = gold.heads[top] === next ? gold.labels[top] : undefined
  const right = gold.heads[next] === top ? gold.labels[next] : undefined
  const labels = [undefined, undefined, left, right]
  let best: number | undefined
  for (const [of, move] of moveOf.entries()) {
    const label = labels[move]
    if (cost[move] !== least || (label !== undefined && label !== relations[(labelOf[of] ?? 0) - 1])) continue
    if (best === undefined || (scores[of] as number) > (scores[best] as number)) best = of
  }
  return best
}

function transitionNames(sentences: readonly GoldSentence[]): string[] {
  const arcs = sentences.flatMap((words) =>
    words.map(({ head, relation }, at) => `${head > at ? 'L' : 'A'} ${relation}`),
  )
  return ['S', 'R', ...frequent(arcs, 10)]
}

function frequent(names: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .toSorted()
}

function bestOf(scores: Float32Array): number {
  let best = 0
  for (let of = 1; of < scores.length; of++) if ((scores[of] as number) > (scores[best] as number)) best = of
  return best
}

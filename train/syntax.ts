/**
 * Trains tagger, lemma rules and parser and writes their weights; train/README.md says from what.
 * node train/syntax.ts EWT GUM, the folders of the two treebanks.
 */
import { writeFileSync } from 'node:fs'
import { unpack } from '../src/pipeline/perceptron/weights.ts'
import { tagViews } from '../src/pipeline/syntax/sentence-view.ts'
import { tagWords } from '../src/pipeline/syntax/tagger.ts'
import { wordForms } from '../src/pipeline/syntax/word-form.ts'
import { readFolder } from './conllu.ts'
import { lemmaRules } from './lemma-rules.ts'
import { trainParser, trainTagger } from './syntax-training.ts'

const [ewt = '.', gum = '.'] = process.argv.slice(2)
const places = 2 ** 18
const folds = 5

/** Genres of GUM whose texts are free for every use; its news is for measuring alone. */
const openGenres = /GUM_(?:academic|bio|court|interview|speech|textbook|vlog|voyage)_/

const about = {
  licence: 'CC BY-SA 4.0, as some of the texts are',
  sources: [
    'Universal Dependencies English Web Treebank (CC BY-SA 4.0), without its development part',
    'GUM corpus, Georgetown University (annotations CC BY 4.0): academic, bio, court, interview, speech, textbook, vlog, voyage',
  ],
  trainedBy: 'train/syntax.ts',
}

const held = new Set(readFolder(`${ewt}/en_ewt-ud-dev.conllu`, () => true).map(({ name }) => name))
const web = readFolder(`${ewt}/not-to-release/sources`, () => true).filter(({ name }) => !held.has(name))
const train = [...web, ...readFolder(gum, (file) => openGenres.test(file))].flatMap(({ sentences }) => sentences)
const forms = wordForms()

const rules = lemmaRules(train.flat())
const taggerWeights = trainTagger(train, 6, places).pack(450_000, { ...about, lexicon: rules })
write('tagger', taggerWeights)

/** Tags of each sentence by a tagger that has not seen it. */
const predicted = train.map(() => tagViews([]))
for (let fold = 0; fold < folds; fold++) {
  const inFold = (_: unknown, at: number) => Math.floor(at / 50) % folds === fold
  const others = train.filter((sentence, at) => !inFold(sentence, at))
  const model = unpack(trainTagger(others, 4, places).pack(10_000_000, { ...about, lexicon: {} }))
  const own = tagViews(model.classes)
  for (const [at, sentence] of train.entries()) {
    if (!inFold(sentence, at)) continue
    const found = tagWords(
      model,
      sentence.map(({ text }) => forms(text)),
    )
    predicted[at] = [...found].flatMap((tag) => own[tag] ?? [])
  }
}
write('parser', trainParser(train, predicted, rules, 10, places).pack(1_500_000, { ...about, lexicon: {} }))

function write(name: string, weights: object): void {
  writeFileSync(`src/pipeline/syntax/${name}.json`, `${JSON.stringify(weights)}\n`)
}

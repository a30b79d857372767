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
import { newsSentences } from './news-grammar.ts'
import { dice } from './perceptron.ts'
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
const trees = [...web, ...readFolder(gum, (file) => openGenres.test(file))].flatMap(({ sentences }) => sentences)
const sentences = [...trees, ...newsSentences(1500, dice(3))]
const forms = wordForms()

const rules = lemmaRules(trees.flat())
const tagger = trainTagger(sentences, { rounds: 2, epochs: 5, places }).pack(450_000, { ...about, lexicon: rules })
write('tagger', tagger)

/** Tags of each sentence by a tagger that has not seen it. */
const predicted = sentences.map(() => tagViews([]))
for (let fold = 0; fold < folds; fold++) {
  const inFold = (_: unknown, at: number) => Math.floor(at / 50) % folds === fold
  const others = sentences.filter((sentence, at) => !inFold(sentence, at))
  const model = unpack(trainTagger(others, { rounds: 1, epochs: 3, places }).pack(1_000_000, { ...about, lexicon: {} }))
  const views = tagViews(model.classes)
  for (const [at, sentence] of sentences.entries()) {
    if (!inFold(sentence, at)) continue
    const tags = tagWords(
      model,
      sentence.map(({ text }) => forms(text)),
    )
    predicted[at] = [...tags].flatMap((tag) => views[tag] ?? [])
  }
}
const parser = trainParser(sentences, predicted, rules, { rounds: 2, epochs: 6, places })
write('parser', parser.pack(1_300_000, { ...about, lexicon: {} }))

function write(name: string, weights: object): void {
  writeFileSync(`src/pipeline/syntax/${name}.json`, `${JSON.stringify(weights)}\n`)
}

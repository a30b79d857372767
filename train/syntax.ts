import { writeFileSync } from 'node:fs'
import { unpack } from '../src/pipeline/perceptron/weights.ts'
import { parse, transitionsOf, viewOf } from '../src/pipeline/syntax/parser.ts'
import { tagWords } from '../src/pipeline/syntax/tagger.ts'
import { wordForms } from '../src/pipeline/syntax/word-form.ts'
import type { GoldSentence } from './conllu.ts'
import { readFolder } from './conllu.ts'
import { lemmaRules } from './lemma-rules.ts'
import { trainParser, trainTagger } from './syntax-training.ts'

const [
  ewt = '',
  gum = '',
  tagEpochs = '5',
  parseEpochs = '5',
  tagPlaces = '18',
  parsePlaces = '19',
  tagEntries = '300000',
  parseEntries = '1000000',
] = process.argv.slice(2)
const t0 = Date.now()
const log = (text: string) => process.stderr.write(`${((Date.now() - t0) / 1000).toFixed(1)}s ${text}\n`)

const open = /GUM_(academic|bio|court|interview|speech|textbook|vlog|voyage)/
const devDocs = readFolder(`${ewt}/en_ewt-ud-dev.conllu`, () => true)
const devNames = new Set(devDocs.map(({ name }) => name))
const trainDocs = [
  ...readFolder(`${ewt}/not-to-release/sources`, () => true).filter(({ name }) => !devNames.has(name)),
  ...readFolder(gum, (file) => open.test(file)),
]
const news = readFolder(gum, (file) => /GUM_news/.test(file)).flatMap(({ sentences }) => sentences)
const dev = devDocs.flatMap(({ sentences }) => sentences)
const train = trainDocs.flatMap(({ sentences }) => sentences)
log(`${train.length} sentences, ${train.flat().length} words; dev ${dev.length}, news ${news.length}`)

const about = { licence: '', sources: [], trainedBy: 'train/syntax.ts', lexicon: {} as Record<string, string> }
const folds = 5
const jackknifed: Int32Array[] = Array.from({ length: train.length })
const tagger = trainTagger(train, Number(tagEpochs), 1 << Number(tagPlaces))
const tagFile = tagger.pack(Number(tagEntries), { ...about, lexicon: lemmaRules(train.flat()) })
const tagModel = unpack(tagFile)
log(`tagger ${((tagFile.data.length * 0.75) / 1e6).toFixed(2)} MB`)
const forms = wordForms()
for (let fold = 0; fold < folds; fold++) {
  const part = trainTagger(
    train.filter((_, at) => Math.floor(at / 50) % folds !== fold),
    3,
    1 << Number(tagPlaces),
  )
  const model = unpack(part.pack(1e7, about))
  // The classes of a fold may be fewer than those of the whole.
  const numbers = model.classes.map((name) => tagModel.classes.indexOf(name))
  for (const [at, sentence] of train.entries()) {
    if (Math.floor(at / 50) % folds !== fold) continue
    jackknifed[at] = tagWords(
      model,
      sentence.map(({ text }) => forms(text)),
    ).map((tag) => numbers[tag] ?? 0)
  }
}
log('jackknifed')
const parser = trainParser(train, jackknifed, Number(parseEpochs), 1 << Number(parsePlaces))
log('trained')
for (const entries of [Number(parseEntries), 1e9]) {
  const parseFile = parser.pack(entries, about)
  const parseModel = unpack(parseFile)
  const transitions = transitionsOf(parseModel.classes)
  log(`parser ${((parseFile.data.length * 0.75) / 1e6).toFixed(2)} MB, ${parseModel.classes.length} classes`)
  if (entries !== 1e9) {
    writeFileSync('src/pipeline/syntax/tagger.json', JSON.stringify(tagFile))
    writeFileSync('src/pipeline/syntax/parser.json', JSON.stringify(parseFile))
  }
  for (const [name, set] of [
    ['news', news],
    ['dev', dev],
  ] as const) {
    const [h1, h2] = [set.filter((_, i) => i % 2 === 0), set]
    void h1
    let [words, upos, xpos, uas, las] = [0, 0, 0, 0, 0]
    const t = performance.now()
    for (const sentence of h2 as GoldSentence[]) {
      const texts = sentence.map(({ text }) => text)
      const w = texts.map(forms)
      const tags = tagWords(tagModel, w)
      const { heads, relations } = parse(parseModel, transitions, viewOf(texts, w, tags), texts.length)
      for (const [at, word] of sentence.entries()) {
        words++
        const [x, u] = (tagModel.classes[tags[at] ?? 0] ?? '').split(' ')
        if (u === word.upos) upos++
        if (x === word.xpos) xpos++
        if (heads[at] === (word.head === sentence.length ? -1 : word.head)) {
          uas++
          if (relations[at] === word.relation) las++
        }
      }
    }
    const ms = performance.now() - t
    const pc = (n: number) => ((100 * n) / words).toFixed(2)
    log(
      `${name}: upos ${pc(upos)} xpos ${pc(xpos)} uas ${pc(uas)} las ${pc(las)} ${Math.round((words / ms) * 1000)} words/s`,
    )
  }
}

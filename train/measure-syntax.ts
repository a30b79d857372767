/** Prints how well words, sentences, tags and trees are found in plain text: node train/measure-syntax.ts EWT GUM. */
import { readDraft } from '../src/pipeline/read.ts'
import type { GoldDocument } from './conllu.ts'
import { readFolder } from './conllu.ts'
import { figures, measure, noCounts } from './measure.ts'

const [ewt = '.', gum = '.'] = process.argv.slice(2)
const news = readFolder(gum, (file) => /GUM_news_/.test(file))
const dev = readFolder(`${ewt}/en_ewt-ud-dev.conllu`, () => true)

print('GUM news, first half', news.slice(0, news.length / 2))
print('GUM news, second half', news.slice(news.length / 2))
print('GUM news', news)
print('EWT dev', dev)

function print(name: string, documents: readonly GoldDocument[]): void {
  const counts = noCounts()
  for (const document of documents) {
    const { text } = document
    const about = { published: null, title: null, url: null, publisher: null, language: 'en' }
    measure(document, readDraft({ ...about, text }), counts)
  }
  console.log(`${name}: ${figures(counts)}`)
}

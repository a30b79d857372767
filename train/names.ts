import { writeFileSync } from 'node:fs'
import type { Draft } from '../src/pipeline/draft.ts'
import { gazetteerMatches } from '../src/pipeline/gazetteer/matches.ts'
import { tagContext } from '../src/pipeline/names/tag-context.ts'
import { stateOfAdjective, stateOfPeople } from '../src/pipeline/gazetteer/states.ts'
import { readDraft } from '../src/pipeline/read.ts'
import type { NamedText } from './name-corpora.ts'
import { readColumns, readGum } from './name-corpora.ts'
import type { Lesson } from './name-training.ts'
import { lessonOf, trainNames, withoutRare } from './name-training.ts'

const classes = ['O', ...['PER', 'ORG', 'LOC', 'MISC'].flatMap((type) => [`B-${type}`, `I-${type}`])]

/** The lessons of a text; a nationality is no name. */
function lessonsOf({ text, spans }: NamedText): Lesson[] {
  const draft = readDraft({ text, published: null, title: null, url: null, publisher: null, language: 'en' })
  const right = classesOf(draft, text, spans)
  const context = tagContext(draft.tokens, draft.sentences, gazetteerMatches(draft.view, draft.tokens))
  return draft.sentences.map(({ first, last }) => lessonOf(context, first, last, right.slice(first, last + 1)))
}

function classesOf({ tokens }: Draft, text: string, spans: NamedText['spans']): Uint8Array {
  const right = new Uint8Array(tokens.length)
  for (const { start, end, type } of spans) {
    const words = text.slice(start, end)
    if (type === 'MISC' && (stateOfAdjective(words) || stateOfPeople(words))) continue
    const inside = tokens.filter((token) => token.start < end && token.end > start)
    const from = Math.max(
      0,
      inside.findIndex((token) => /\p{Lu}/u.test(token.text)),
    )
    for (const [at, { index }] of inside.slice(from).entries())
      right[index] = classes.indexOf(`${at === 0 ? 'B' : 'I'}-${type}`)
  }
  return right
}

const [out = '', ...sources] = process.argv.slice(2)
const genres = /GUM_(academic|bio|court|interview|speech|textbook|vlog|voyage)/
const texts = sources.flatMap((source) =>
  /\.(conll|iob2|txt)$/.test(source) ? readColumns(source) : readGum(source, genres),
)
const lessons = withoutRare(texts.flatMap(lessonsOf), 3)
process.stderr.write(`${texts.length} texts, ${lessons.length} sentences\n`)
const training = trainNames(lessons, classes, 1 << 19, { rounds: 3, epochs: 10 })
const weights = training.pack(700_000, {
  licence: 'CC BY-SA 4.0',
  sources: [
    'wikigold (CC BY 4.0)',
    'Universal NER, English-EWT (CC BY-SA 4.0)',
    'CrossNER (annotations MIT, text of Wikipedia CC BY-SA)',
    'Broad Twitter Corpus (CC BY 4.0)',
    'GUM: academic, bio, court, interview, speech, textbook, vlog, voyage (annotations CC BY 4.0)',
  ],
  trainedBy: 'train/names.ts',
  lexicon: {},
})
writeFileSync(out, `${JSON.stringify(weights)}\n`)
process.stderr.write(`${(weights.data.length / 1e6).toFixed(2)} MB\n`)

import type { Draft, Token } from '../draft.ts'
import { unpack } from '../perceptron/weights.ts'
import { lemmasBy } from './lemma.ts'
import parserWeights from './parser.json' with { type: 'json' }
import { freeOpeningDays } from './opening-days.ts'
import { parse, transitionsOf } from './parser.ts'
import { tagViews, viewOf } from './sentence-view.ts'
import { tagWords } from './tagger.ts'
import taggerWeights from './tagger.json' with { type: 'json' }
import { wordForms } from './word-form.ts'

const tagger = unpack(taggerWeights)
const parser = unpack(parserWeights)
const transitions = transitionsOf(parser.classes)
const classes = tagger.classes.map((name) => name.split(' '))
const views = tagViews(tagger.classes)

/** Gives every token its tags, lemma, head and relation: "said" → VBD VERB, "say", root. */
export function parseSyntax(draft: Draft): Draft {
  const forms = wordForms()
  const lemmas = lemmasBy(taggerWeights.lexicon)
  const tokens = draft.sentences.flatMap(({ first, last }) =>
    freeOpeningDays(parsed(draft.tokens.slice(first, last + 1), forms, lemmas)),
  )
  return { ...draft, tokens }
}

function parsed(
  tokens: readonly Token[],
  forms: ReturnType<typeof wordForms>,
  lemmas: ReturnType<typeof lemmasBy>,
): Token[] {
  const words = tokens.map(({ text }) => forms(text))
  const tags = [...tagWords(tagger, words)]
  const lemmaOf = tokens.map(({ text }, at) => lemmas(text, views[tags[at] ?? 0]?.xpos ?? ''))
  const seen = viewOf(
    words,
    lemmaOf,
    tags.flatMap((tag) => views[tag] ?? []),
  )
  const { heads, relations } = parse(parser, transitions, seen, tokens.length)
  const first = tokens[0]?.index ?? 0
  return tokens.map((token, at) => {
    const [xpos = 'FW', tag = 'X'] = classes[tags[at] ?? 0] ?? []
    const head = heads[at] ?? -1
    const lemma = lemmaOf[at]?.text ?? token.lower
    return { ...token, tag, xpos, lemma, head: head < 0 ? -1 : head + first, relation: relations[at] ?? 'dep' }
  })
}

import type { Draft, Token } from '../draft.ts'
import { unpack } from '../perceptron/weights.ts'
import { lemmaOf } from './lemma.ts'
import parserWeights from './parser.json' with { type: 'json' }
import { parse, transitionsOf, viewOf } from './parser.ts'
import { tagWords } from './tagger.ts'
import taggerWeights from './tagger.json' with { type: 'json' }
import type { WordForm } from './word-form.ts'
import { wordForms } from './word-form.ts'

const tagger = unpack(taggerWeights)
const parser = unpack(parserWeights)
const transitions = transitionsOf(parser.classes)
const classes = tagger.classes.map((name) => name.split(' '))
const rules: Readonly<Record<string, string>> = taggerWeights.lexicon

/** Gives every token its tags, lemma, head and relation: "said" → VBD VERB, "say", root. */
export function parseSyntax(draft: Draft): Draft {
  const forms = wordForms()
  const tokens = draft.sentences.flatMap(({ first, last }) => parsed(draft.tokens.slice(first, last + 1), forms))
  return { ...draft, tokens }
}

function parsed(tokens: readonly Token[], forms: (text: string) => WordForm): Token[] {
  const texts = tokens.map(({ text }) => text)
  const words = texts.map(forms)
  const tags = tagWords(tagger, words)
  const { heads, relations } = parse(parser, transitions, viewOf(texts, words, tags), tokens.length)
  const first = tokens[0]?.index ?? 0
  return tokens.map((token, at) => {
    const [xpos = 'FW', tag = 'X'] = classes[tags[at] ?? 0] ?? []
    const head = heads[at] ?? -1
    const place = head < 0 ? -1 : head + first
    return {
      ...token,
      tag,
      xpos,
      lemma: lemmaOf(rules, token.text, xpos),
      head: place,
      relation: relations[at] ?? 'dep',
    }
  })
}

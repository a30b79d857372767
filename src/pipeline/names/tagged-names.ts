import type { EntityKind } from '../draft.ts'
import { unpack } from '../perceptron/weights.ts'
import type { Candidate, Sieve } from './candidate.ts'
import { wordsOf } from './candidate.ts'
import { nameTagger, tagSentence } from './name-tagger.ts'
import { placeKind } from './place-kind.ts'
import { tagContext } from './tag-context.ts'
import weights from './tagger.json' with { type: 'json' }

const tagger = nameTagger(unpack(weights))

const kinds: Readonly<Record<string, EntityKind>> = { PER: 'PERSON', ORG: 'ORGANIZATION', MISC: 'OTHER' }

/** What the perceptron makes of every sentence: [Li Jinjun] met the head of [Xinhua] in [Dandong]. */
export const taggedNames: Sieve = (draft) => {
  const context = tagContext(draft.tokens, draft.sentences, draft.matches)
  return draft.sentences.flatMap(({ first, last }) =>
    tagSentence(tagger, context, first, last).map(({ type, margin, ...place }): Candidate => {
      const kind = kinds[type] ?? placeKind(wordsOf(draft, place))
      return { ...place, kind, adjective: false, rule: 'name-tagger', confidence: confidenceOf(margin) }
    }),
  )
}

/** How often the type was right on public news where it beat the next best by as much, in units of these weights. */
function confidenceOf(margin: number): number {
  if (margin > 36_000) return 0.95
  if (margin > 13_500) return 0.87
  return margin > -5_000 ? 0.75 : 0.65
}

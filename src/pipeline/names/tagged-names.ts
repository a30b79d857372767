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

/** How often the tagger was right on public data where its choice was as clear as this. */
const confidenceOf = (margin: number): number => (margin > 60 ? 0.9 : margin > 30 ? 0.75 : 0.5)

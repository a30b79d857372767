import type { Range, Token } from '../draft.ts'
import { withCase } from '../syntax/phrases.ts'
import { childOf, headOf, subtreeOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import { cueNouns } from './cues.ts'
import type { Scene } from './scene.ts'
import { phraseOf, speakerOf } from './speaker.ts'

/** Signs from Washington that [it is willing to talk]. The ministry's claim that [prices fell]. She voiced hope that [they agree]. */
export const nominal = (scene: Scene): Candidate[] =>
  scene.draft.tokens.flatMap((noun): Candidate[] => {
    const cueClass = noun.tag === 'NOUN' ? cueNouns.get(singular(noun)) : undefined
    const that = cueClass && thatBehind(scene, noun)
    if (!cueClass || !that) return []
    const speaker = holder(scene, noun)
    const content = trimmedContent(scene, { start: that.end, end: endOf(scene, that) })
    if (!speaker || !content) return []
    return [
      {
        rule: 'noun-that',
        cue: noun,
        verb: null,
        cueClass,
        content: [content],
        speaker,
        addressees: [],
        quotations: [],
      },
    ]
  })

const singular = ({ lemma, lower }: Token): string => (cueNouns.has(lemma) ? lemma : lower.replace(/s$/, ''))

/** The conjunction that opens the content: behind the noun or what tells whose it is. */
function thatBehind({ draft: { tokens } }: Scene, noun: Token): Token | undefined {
  for (let at = noun.index + 1; at < noun.index + 9; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== noun.sentence || /^(?:VERB|AUX|PUNCT)$/.test(token.tag)) return undefined
    if (token.lower === 'that') return opens(tokens, token) ? token : undefined
  }
  return undefined
}

/** "that prices fell", "that he agrees"; not "that fell". */
const opens = (tokens: readonly Token[], { index }: Token): boolean =>
  /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ|SCONJ|ADP)$/.test(tokens[index + 1]?.tag ?? '')

function endOf(scene: Scene, that: Token): number {
  const head = headOf(scene.tree, that)
  if (head && head.index > that.index) return subtreeOf(scene.tree, head).end
  return scene.draft.sentences[that.sentence]?.end ?? that.end
}

/** Whose it is: "Lee's claim", "signs from Washington", "a warning by the army", or who voices it. */
function holder(scene: Scene, noun: Token): Range | null {
  const owner = childOf(scene.tree, noun, 'nmod:poss')
  if (owner) return phraseOf(scene, owner)
  const source = withCase(scene.tree, noun, 'from', 'by', 'of', 'among')[0]
  if (source) return phraseOf(scene, source)
  const verb = verbBefore(scene, noun)
  return verb && voices.has(verb.lemma) ? speakerOf(scene, verb) : null
}

/** "issued [a long] statement", by the words: trees often take the verb for a participle. */
function verbBefore({ draft: { tokens } }: Scene, noun: Token): Token | undefined {
  let at = noun.index - 1
  while (/^(?:DET|ADJ|NUM|NOUN)$/.test(tokens[at]?.tag ?? '') && noun.index - at < 5) at--
  const verb = tokens[at]
  return verb?.tag === 'VERB' && verb.sentence === noun.sentence ? verb : undefined
}

const voices = new Set(
  'make issue give voice express release publish have reject deny repeat offer send deliver raise reiterate share hold'.split(
    ' ',
  ),
)

import type { Range, Token } from '../draft.ts'
import { tokensIn } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'
import { wordsIn } from './scene.ts'

/**
 * Minister: [no deal with Japan] — a headline whose words before the colon name who says the rest.
 * [Missile fired into sea]: Seoul — or those behind it.
 */
export const headline = (scene: Scene): Candidate[] =>
  scene.draft.sections.flatMap((section): Candidate[] => {
    if (section.kind !== 'HEADLINE') return []
    const colon = scene.draft.view.slice(section.start, section.end).indexOf(': ')
    if (colon < 0) return []
    const before = { start: section.start, end: section.start + colon }
    const behind = { start: before.end + 2, end: section.end }
    const [speaker, said] = isSource(scene, behind) ? [behind, before] : [before, behind]
    const content = trimmedContent(scene, said)
    const speaks = speaker === behind || isSpeaker(scene, tokensIn(scene.draft.tokens, before), before)
    const words = content ? scene.draft.view.slice(content.start, content.end) : ''
    if (!content || !speaks || wordsIn(words) < 3 || QUESTION.test(words)) return []
    return [
      {
        rule: 'headline-colon',
        cue: null,
        verb: null,
        cueClass: 'NEUTRAL',
        content: [content],
        speaker,
        addressees: [],
        quotations: [],
      },
    ]
  })

const QUESTION = /^(?:what|how|why|who|where|when)\b/i

/** A lone name or role behind a statement. */
const isSource = (scene: Scene, range: Range): boolean => {
  const words = tokensIn(scene.draft.tokens, range)
  const named = scene.draft.names.some(
    ({ kind, start, end }) => sources.has(kind) && start === range.start && end === range.end,
  )
  return named || (words.length < 4 && isSpeaker(scene, words, range))
}

const sources: ReadonlySet<string> = new Set(['PERSON', 'ORGANIZATION', 'GEOPOLITICAL'])

const roles = new Set(
  `reports report minister president official officials police expert experts study survey poll spokesman spokeswoman
  spokesperson scientists researchers analysts analyst sources source un nato eu army ministry ambassador envoy chief
  leader media lawyer`.split(/\s+/),
)

/** A person or those whose work it is to say things; not a place or a topic: "Syria: what we know". */
const isSpeaker = ({ draft }: Scene, words: readonly Token[], range: Range): boolean =>
  words.length < 6 &&
  words.every(({ tag }) => tag !== 'VERB') &&
  (roles.has(words.at(-1)?.lower ?? '') ||
    draft.names.some(
      ({ kind, end, start }) =>
        (kind === 'PERSON' || kind === 'ORGANIZATION') && start >= range.start && end === range.end,
    ))

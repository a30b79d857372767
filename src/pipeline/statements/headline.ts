import type { Range, Token } from '../draft.ts'
import { tokensIn } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'
import { wordsIn } from './scene.ts'

/** Minister: [no deal with Japan] — a headline whose words before the colon name who says the rest. */
export const headline = (scene: Scene): Candidate[] =>
  scene.draft.sections.flatMap((section): Candidate[] => {
    if (section.kind !== 'HEADLINE') return []
    const colon = scene.draft.view.slice(section.start, section.end).indexOf(': ')
    if (colon < 0) return []
    const before = { start: section.start, end: section.start + colon }
    const content = trimmedContent(scene, { start: before.end + 1, end: section.end })
    const speaks = isSpeaker(scene, tokensIn(scene.draft.tokens, before), before)
    if (!content || !speaks || wordsIn(scene.draft.view.slice(content.start, content.end)) < 3) return []
    return [
      {
        rule: 'headline-colon',
        cue: null,
        verb: null,
        cueClass: 'NEUTRAL',
        content: [content],
        speaker: before,
        addressees: [],
        quotations: [],
      },
    ]
  })

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
    draft.names.some(({ kind, end, start }) => kind === 'PERSON' && start >= range.start && end === range.end))

import type { Token } from '../draft.ts'
import { childOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'
import { phraseOf } from './speaker.ts'

const states = new Set(
  'confident sure certain convinced afraid hopeful optimistic adamant concerned worried fearful doubtful sceptical skeptical'.split(
    ' ',
  ),
)

/** The minister is confident that [the vote will be fair]. */
export const stateOfMind = (scene: Scene): Candidate[] =>
  scene.draft.tokens.flatMap((token): Candidate[] => {
    const cop = states.has(token.lower) ? childOf(scene.tree, token, 'cop', 'aux:pass') : undefined
    const start = cop && contentStart(scene, token)
    const subject = childOf(scene.tree, token, 'nsubj', 'nsubj:pass')
    const speaker = subject && phraseOf(scene, subject, cop)
    if (start === undefined || !speaker || subject.lower === 'it') return []
    const content = trimmedContent(scene, { start, end: scene.draft.sentences[token.sentence]?.end ?? token.end })
    const rest = { verb: token, cueClass: 'THOUGHT', addressees: [], quotations: [] } as const
    return content ? [{ ...rest, rule: 'state-of-mind', cue: token, content: [content], speaker }] : []
  })

/** "that", or a clause that hangs on the adjective right behind it. */
function contentStart({ tree, draft: { tokens } }: Scene, token: Token): number | undefined {
  const next = tokens[token.index + 1]
  if (next?.lower === 'that') return next.end
  const clause = childOf(tree, token, 'ccomp')
  return clause && tree.firsts[clause.index] === token.index + 1 ? token.end : undefined
}

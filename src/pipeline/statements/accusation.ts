import type { Range, Token } from '../draft.ts'
import { isPassive } from '../syntax/clauses.ts'
import { subtreeOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'
import { speakerOf } from './speaker.ts'
import { formsOf } from './verb-forms.ts'

/** The preposition behind the accused, by each form of the verb. */
const links = new Map([
  ...formsOf('accuse').map((form) => [form, 'of'] as const),
  ...formsOf('blame').map((form) => [form, 'for'] as const),
])

/** Ann Lee accused [the army of shelling a school]. */
export const accusation = (scene: Scene): Candidate[] =>
  scene.draft.tokens.flatMap((token): Candidate[] => {
    const link = token.tag === 'VERB' && !isPassive(scene.tree, token) ? linkBehind(scene, token) : undefined
    const content = link && trimmedContent(scene, charge(scene, token, link))
    const speaker = content && speakerOf(scene, token)
    if (!content || !speaker) return []
    const rest = { cueClass: 'CLAIM', addressees: [], quotations: [] } as const
    return [{ ...rest, rule: 'accusation', cue: token, verb: token, content: [content], speaker }]
  })

/** "of" behind the accused. */
function linkBehind({ draft: { tokens } }: Scene, { index, lower, sentence }: Token): Token | undefined {
  const link = links.get(lower)
  if (link === undefined) return undefined
  for (let at = index + 2; at < index + 14; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence || /^(?:VERB|AUX|PUNCT)$/.test(token.tag)) return undefined
    const next = tokens[at + 1]
    if (token.lower === link && (link === 'for' || next?.xpos === 'VBG' || next?.tag !== 'PROPN')) return token
  }
  return undefined
}

function charge({ tree, draft: { tokens, quotations }, quotationOf }: Scene, verb: Token, link: Token): Range {
  const head = tree.tokens[link.head]
  const deed = head && head.index > link.index ? head : (tokens[link.index + 1] ?? link)
  const end = subtreeOf(tree, deed).end
  const last = tokens[tree.lasts[deed.index] ?? deed.index]
  const quoted =
    last && quotationOf[last.index] !== quotationOf[verb.index] ? quotations[quotationOf[last.index] ?? -1] : undefined
  return { start: tokens[verb.index + 1]?.start ?? link.start, end: quoted?.end ?? end }
}

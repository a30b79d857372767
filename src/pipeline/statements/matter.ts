import type { Token } from '../draft.ts'
import { childOf, subtreeOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'
import { speakerOf } from './speaker.ts'

const stressing = new Set('stress emphasize emphasise underline underscore reiterate'.split(' '))
const stressed = new Set('need importance urgency necessity commitment readiness willingness'.split(' '))

/** Where its clause ends: at a comma, or where another verb of saying follows. */
function endOf({ draft: { tokens, sentences }, siteAt }: Scene, noun: Token): number {
  let last = noun.index
  const limit = sentences[noun.sentence]?.last ?? last
  while (last < limit && !/^[,;:.]$/.test(tokens[last + 1]?.text ?? ';')) {
    if (tokens[last + 1]?.tag === 'CCONJ' && siteAt.has(last + 2)) break
    last++
  }
  return tokens[last]?.end ?? noun.end
}

/** "denied [taking] money". */
const deedBehind = ({ draft: { tokens } }: Scene, { index }: Token): Token | undefined =>
  tokens[index + 1]?.xpos === 'VBG' ? tokens[index + 1] : undefined

/** A noun that holds what is said: she stressed [the need for talks]. The army denied [any wrongdoing], [taking money]. */
export const matter = (scene: Scene): Candidate[] =>
  scene.sites.flatMap(({ token, cue }): Candidate[] => {
    const denies = cue.lemma === 'deny'
    if (!denies && !stressing.has(cue.lemma)) return []
    const noun = (denies ? deedBehind(scene, token) : undefined) ?? childOf(scene.tree, token, 'obj')
    if (!noun || (!denies && !stressed.has(noun.lemma)) || noun.index < token.index || noun.tag === 'PRON') return []
    const speaker = speakerOf(scene, token)
    const content = trimmedContent(scene, { start: subtreeOf(scene.tree, noun).start, end: endOf(scene, noun) })
    if (!speaker || !content || childOf(scene.tree, token, 'iobj', 'aux:pass')) return []
    return [
      {
        rule: 'verb-matter',
        cue: token,
        verb: token,
        cueClass: cue.cueClass,
        content: [content],
        speaker,
        addressees: [],
        quotations: [],
      },
    ]
  })

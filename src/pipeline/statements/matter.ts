import { childOf, subtreeOf } from '../syntax/tree.ts'
import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { Scene } from './scene.ts'
import { speakerOf } from './speaker.ts'

const stressing = new Set('stress emphasize emphasise underline underscore reiterate'.split(' '))
const stressed = new Set('need importance urgency necessity commitment readiness willingness'.split(' '))

/** A noun that holds what is said: she stressed [the need for talks]. The army denied [any wrongdoing]. */
export const matter = (scene: Scene): Candidate[] =>
  scene.sites.flatMap(({ token, cue }): Candidate[] => {
    const denies = cue.lemma === 'deny'
    if (!denies && !stressing.has(cue.lemma)) return []
    const noun = childOf(scene.tree, token, 'obj')
    if (!noun || (!denies && !stressed.has(noun.lemma)) || noun.index < token.index || noun.tag === 'PRON') return []
    const speaker = speakerOf(scene, token)
    const content = trimmedContent(scene, subtreeOf(scene.tree, noun))
    if (!speaker || !content || childOf(scene.tree, token, 'iobj', 'aux:pass')) return []
    return [{ rule: 'verb-matter', cue: token, verb: token, cueClass: cue.cueClass, content: [content], speaker, addressees: [], quotations: [] }]
  })

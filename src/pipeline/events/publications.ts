import type { Token } from '../draft.ts'
import { withCase } from '../syntax/phrases.ts'
import { childOf, childrenOf, headIn, headOf } from '../syntax/tree.ts'
import type { Candidate, Participant } from './candidate.ts'
import { partyOf } from './actors.ts'
import { whenOf } from './circumstances.ts'
import { words } from './frames.ts'
import type { Scene } from './scene.ts'
import { actorsOf, argumentsOf, takers } from './slots.ts'
import { supportOf } from './support.ts'

const pieces = words('piece article op-ed column commentary editorial essay letter post blog')
const modes: Readonly<Record<string, string>> = { letter: 'letter', post: 'blog-post', blog: 'blog-post' }
const writing = words('write publish pen author')

/** "Ann Lee [wrote] in an opinion piece in Le Monde", "In a rare opinion piece in Le Monde, Ann Lee said". */
export function publications(scene: Scene): readonly Candidate[] {
  return scene.draft.tokens.flatMap((token) =>
    token.tag === 'NOUN' && pieces.has(token.lemma) ? publication(scene, token) : [],
  )
}

function publication(scene: Scene, piece: Token): readonly Candidate[] {
  const verb = headOf(scene.tree, piece)
  if (verb === undefined || verb.tag !== 'VERB' || !/^(?:obl|obj)$/.test(piece.relation)) return []
  const isWritten = writing.has(verb.lemma)
  if (!isWritten && (piece.relation === 'obj' || !isOpinion(scene, piece))) return []
  const own = actorsOf(scene, verb, 'ACTOR')
  const authors = own.length > 0 ? own : takers(scene, argumentsOf(scene, verb).doer, 'ACTOR')
  if (authors.length === 0) return []
  const head = isWritten ? verb : piece
  const isNear = piece.index >= verb.index && piece.index - verb.index <= 4
  return [
    {
      type: 'PUBLICATION',
      mode: modes[piece.lemma] ?? 'opinion-piece',
      realis: 'ACTUAL',
      head,
      trigger: { start: isWritten ? verb.start : piece.start, end: isNear ? piece.end : head.end },
      support: supportOf(scene, piece),
      participants: [...authors, ...publishers(scene, piece, verb)],
      when: whenOf(scene, head),
      place: null,
      recurrence: null,
      definite: false,
      alone: false,
      relations: [],
      found: { rule: 'published-piece', confidence: 0.8 },
    },
  ]
}

const isOpinion = ({ tree }: Scene, piece: Token): boolean =>
  !/^(?:piece|post|blog)$/.test(piece.lemma) ||
  childrenOf(tree, piece, 'compound', 'amod').some(({ lower }) => /^(?:opinion|blog)$/.test(lower)) ||
  childOf(tree, piece, 'nmod') !== undefined

/** "a piece in [Le Monde], the paper of record, …": what follows at once, whatever the parser hangs it on. */
function next({ draft, tree }: Scene, piece: Token): readonly Token[] {
  const [preposition, first] = [tree.tokens[piece.index + 1], tree.tokens[piece.index + 2]]
  if (preposition?.lower !== 'in' || first?.sentence !== piece.sentence) return []
  const name = draft.names.find(({ start, end }) => start <= first.start && first.end <= end)
  const head = name === undefined ? undefined : headIn(tree, name)
  return head === undefined ? [] : [head]
}

/** "in [Le Monde]", on the piece or on the verb. */
function publishers(scene: Scene, piece: Token, verb: Token): readonly Participant[] {
  const behind = [...withCase(scene.tree, piece, 'in', 'for'), ...withCase(scene.tree, verb, 'in', 'for')]
  return [...behind, ...next(scene, piece)].flatMap((noun) => {
    const party = partyOf(scene, noun)
    const kind = party.entity === null ? '' : (scene.draft.entities[party.entity]?.kind ?? '')
    return noun !== piece && (kind === 'ORGANIZATION' || kind === 'WORK')
      ? [{ ...party, role: 'PARTICIPANT' as const }]
      : []
  })
}

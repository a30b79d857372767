import type { Token } from '../draft.ts'
import { isRole } from '../affiliations/roles.ts'
import type { Tree } from '../syntax/tree.ts'
import { childOf, headOf } from '../syntax/tree.ts'
import type { Cluster, Gathering } from './gathering.ts'
import { gatherCompanies } from './companies.ts'
import { gatherFirstPerson } from './first-person.ts'
import { addMention } from './gathering.ts'
import { quotedSpeakers } from './quoted-speakers.ts'
import type { Salience, Seen } from './salience.ts'
import { salienceOf } from './salience.ts'
import type { Sex } from './sex.ts'
import { sexOfPronoun } from './sex.ts'

/** How many sentences back a person may have been named. */
const window = 3
/** How many mentions of a sentence and how many clauses around a pronoun are looked at: no text takes long. */
const [widest, deepest] = [60, 16]
const neutral = new Set(['it', 'its', 'itself'])
const objects = new Set(['him', 'her'])

type Found = Readonly<{ cluster: Cluster; rule: string; confidence: number }>
/** `speaker` speaks of himself as "I", so "he" is somebody else. */
type Search = Readonly<{ gathering: Gathering; salience: Salience; pronoun: Token; speaker: Cluster | undefined }>

/**
 * What "he", "her", "its" stand for: the subject of the clause around them, else who was named before; often nothing.
 * Those outside of quotations first, for they tell who speaks in these.
 */
export function gatherPronouns(gathering: Gathering): void {
  const salience = salienceOf(gathering)
  const pronouns = gathering.draft.tokens.filter(
    ({ lower, index }) => (sexOfPronoun(lower) !== null || neutral.has(lower)) && !gathering.nameAt.has(index),
  )
  const resolve = (speakers: Speakers, quoted: boolean) => {
    for (const pronoun of pronouns)
      if (salience.quotedAt(pronoun) === quoted)
        gatherPronoun({ gathering, salience, pronoun, speaker: speakers[salience.quotationAt(pronoun)] })
  }
  gatherCompanies(gathering, salience)
  resolve([], false)
  gatherFirstPerson(gathering, salience)
  resolve(quotedSpeakers(gathering, salience.quotedAt), true)
}

type Speakers = readonly (Cluster | undefined)[]

function gatherPronoun(search: Search): void {
  const { gathering, salience, pronoun } = search
  const sex = sexOfPronoun(pronoun.lower)
  const found = sex ? personOf(search, sex) : thingOf(search)
  if (!found) return
  const { cluster, ...how } = found
  if (sex) cluster.sex ??= sex
  addMention(gathering, cluster, pronoun, pronoun, { form: 'PRONOUN', ...how })
  const rank = pronoun.relation.startsWith('nsubj') ? 0 : 2
  salience.bySentence[pronoun.sentence]?.push({ cluster, token: pronoun, rank, quoted: salience.quotedAt(pronoun) })
}

function personOf(search: Search, sex: Sex): Found | null {
  const fits = (cluster: Cluster | undefined): boolean =>
    cluster?.kind === 'PERSON' && cluster !== search.speaker && (cluster.sex ?? sex) === sex
  const governing = governingSubject(search, (token, cluster) => fits(cluster) || (!cluster && isRole(token.lower)))
  if (governing?.cluster) return { cluster: governing.cluster, rule: 'pronoun-of-governing-subject', confidence: 0.95 }
  if (governing) return null
  for (let back = 0; back <= window; back++) {
    const cluster = mostSalient(search, back, (one) => fits(one.cluster), sex)
    if (cluster)
      return { cluster, rule: back === 0 ? 'pronoun-of-same-sentence' : 'pronoun-of-named-before', confidence: 0.8 }
  }
  return null
}

/** Subjects of the clauses around the pronoun, from the inside out, until one is wanted. */
function governingSubject(
  { gathering, pronoun, salience }: Search,
  wanted: (subject: Token, cluster: Cluster | undefined) => boolean,
): { cluster: Cluster | undefined } | null {
  const { tree, mentioned } = gathering
  const quoted = salience.quotedAt(pronoun)
  let skip = objects.has(pronoun.lower) && pronoun.relation !== 'nmod:poss'
  let steps = 0
  for (let at = headOf(tree, pronoun); at && steps < deepest; at = headOf(tree, at), steps++) {
    const subject = subjectAbove(tree, at)
    if (!subject || subject.index >= pronoun.index) continue
    const own = skip
    skip = false
    if (own || isCoordinated(tree, subject) || salience.quotedAt(subject) !== quoted) continue
    const cluster = mentioned.get(subject.index)
    if (wanted(subject, cluster)) return { cluster }
  }
  return null
}

/** The subject of a verb; of "which" the noun before it; whose the noun is: "the [government]'s promise that it will". */
function subjectAbove(tree: Tree, at: Token): Token | undefined {
  const subject = childOf(tree, at, 'nsubj', 'nsubj:pass')
  if (!subject) return childOf(tree, at, 'ccomp', 'acl') && childOf(tree, at, 'nmod:poss')
  return relatives.has(subject.lower) && at.relation === 'acl:relcl' ? headOf(tree, at) : subject
}

const relatives = new Set(['who', 'which', 'that'])

/** Nobody says "it" of "China and Japan". */
const isCoordinated = (tree: Tree, subject: Token): boolean => childOf(tree, subject, 'conj') !== undefined

/** Of the sentence so many back, the first subject that fits, else the first other mention. */
function mostSalient(
  { salience, pronoun, gathering }: Search,
  back: number,
  fits: (one: Seen) => boolean,
  sex: Sex,
): Cluster | null {
  const quoted = salience.quotedAt(pronoun)
  const own = back === 0 ? ownSubject(gathering, pronoun) : undefined
  const before = (salience.bySentence[pronoun.sentence - back] ?? [])
    .slice(-widest)
    .filter((one) => one.token.index < pronoun.index && one.cluster !== own && fits(one) && (quoted || !one.quoted))
  const ranked = before.toSorted(
    (a, b) => a.rank - b.rank || Number(b.cluster.sex === sex) - Number(a.cluster.sex === sex),
  )
  return ranked[0]?.cluster ?? null
}

/** "him" is never the subject of its own verb. */
function ownSubject({ tree, mentioned }: Gathering, pronoun: Token): Cluster | undefined {
  if (!objects.has(pronoun.lower) || pronoun.relation === 'nmod:poss') return undefined
  const verb = headOf(tree, pronoun)
  const subject = verb && childOf(tree, verb, 'nsubj')
  return subject && mentioned.get(subject.index)
}

const things: ReadonlySet<string> = new Set(['ORGANIZATION', 'GEOPOLITICAL'])

/** "China … has called on": only of the nearest subject, for most things that "it" stands for have no name. */
function thingOf(search: Search): Found | null {
  const { gathering, pronoun, salience } = search
  const named = senderBefore(gathering, pronoun)
  if (named) return { cluster: named, rule: 'thing-of-sender', confidence: 0.8 }
  const governing = governingSubject(search, (token, cluster) => !isPerson(token, cluster))
  if (governing) {
    const { cluster } = governing
    return cluster && things.has(cluster.kind) ? { cluster, rule: 'thing-of-governing-subject', confidence: 0.8 } : null
  }
  if (pronoun.lower !== 'it' || pronoun.relation !== 'nsubj') return null
  const [subject] = mainSubjects(search)
  const cluster = subject && gathering.mentioned.get(subject.index)
  if (!cluster || !things.has(cluster.kind) || salience.quotedAt(pronoun)) return null
  return { cluster, rule: 'thing-of-subject-before', confidence: 0.85 }
}

/** "signs from [Washington] that it is willing". */
function senderBefore(
  { draft: { tokens }, nameAt, clusterOf }: Gathering,
  { index, lower }: Token,
): Cluster | undefined {
  const name = nameAt.get(index - 2)
  if (lower !== 'it' || tokens[index - 1]?.lower !== 'that' || !name) return undefined
  const cluster = clusterOf[name.number]
  const by = tokens[name.first.index - 1]?.lower ?? ''
  return cluster && things.has(cluster.kind) && (by === 'from' || by === 'by') ? cluster : undefined
}

const isPerson = (token: Token, cluster: Cluster | undefined): boolean =>
  cluster ? cluster.kind === 'PERSON' : token.tag === 'PRON' || isRole(token.lower)

/** The subject of the sentence before, where "It" begins one; what it opens with where the tree sees no verb in it. */
function mainSubjects({ gathering: { draft, tree }, pronoun }: Search): Token[] {
  const before = draft.sentences[pronoun.sentence - 1]
  if (!before || (draft.sentences[pronoun.sentence]?.first ?? 0) < pronoun.index - 1) return []
  return draft.tokens
    .slice(before.first, before.last + 1)
    .filter(({ relation }) => relation === 'root')
    .flatMap((root) => childOf(tree, root, 'nsubj', 'nsubj:pass') ?? (root.tag === 'PROPN' ? root : []))
}

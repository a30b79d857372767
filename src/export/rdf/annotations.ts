import type { Quad } from 'n3'
import type { EvidenceRecord, MentionRecord } from '../records.ts'
import type { Description } from './describe.ts'
import { describe, iri, part, uuid } from './describe.ts'
import { iriOf } from './vocabularies.ts'

type Words = Readonly<Pick<EvidenceRecord, 'id' | 'versionId' | 'start' | 'end' | 'exact' | 'confidence' | 'originId'>>

/** Words of a version that bear out a fact. */
export const evidence = (fact: string, found: readonly EvidenceRecord[]): Quad[] =>
  found.flatMap((words) =>
    annotation(words, fact, 'linking', {
      evidenceRole: words.role,
      position: words.ordinal,
      review: words.review,
      rule: words.rule,
    }),
  )

/** Words of a version that name an entity. */
export const mention = (words: MentionRecord): Quad[] =>
  annotation(words, uuid(words.entityId), 'identifying', { form: words.form })

/**
 * W3C Web Annotation: the body is the fact, the target the words in the text of one version. TextPositionSelector
 * counts code points, the end exclusive, as we do (Web Annotation Data Model, 4.2.5).
 */
const annotation = (words: Words, body: string, motive: string, more: Description): Quad[] => {
  const { id, versionId, start, end, exact, confidence, originId } = words
  const [target, position, quote] = [part(id, 'target'), part(id, 'position'), part(id, 'quote')]
  return [
    ...describe(uuid(id), ['oa:Annotation'], {
      motivatedBy: iri(iriOf(`oa:${motive}`)),
      hasBody: body,
      hasTarget: target,
      ...more,
      confidence,
      wasGeneratedBy: uuid(originId),
    }),
    ...describe(target, ['oa:SpecificResource'], { hasSource: uuid(versionId), hasSelector: [position, quote] }),
    ...describe(position, ['oa:TextPositionSelector'], { start, end }),
    ...describe(quote, ['oa:TextQuoteSelector'], { exact }),
  ]
}

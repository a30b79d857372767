import type { Row } from '#compile/notation.ts'
import { sql } from '#compile/notation.ts'
import { valueAt } from '#compile/relations.ts'
import { UserError } from '#core/errors.ts'
import type { EvidenceRole as Role } from '#store/generated/client/enums.ts'
import { builder } from './builder.ts'
import { EvidenceRole, OriginKind, Review } from './enums.ts'
import { spanSelect, TextSpan } from './text-span.ts'

/** How much evidence was asked for cannot be given. */
export class EvidenceLimitInvalid extends UserError {
  readonly code = 'LENGTH_INVALID'
}

const MOST_EVIDENCE = 100

builder.prismaObject('Origin', {
  description: 'Who put something here, and when (prov:Activity).',
  select: {},
  fields: (t) => ({
    kind: t.expose('kind', { type: OriginKind, description: 'What sort of agent it was.' }),
    agent: t.exposeString('agent', { description: 'Name and version of the agent; never a private name.' }),
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When the reading was made, which may be before it was stored.',
    }),
  }),
})

export const Evidence = builder.prismaNode('Evidence', {
  description:
    'The exact words of an article that support one fact. Exactly one of the fields from "work" to "relation" is not null.',
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    role: t.expose('role', { type: EvidenceRole, description: 'What the words show of the fact.' }),
    span: t.field({
      type: TextSpan,
      description: 'The words and where they are.',
      extensions: sql<Row>((row, _args, { object }) => object(row)),
      select: spanSelect,
      resolve: (span) => span,
    }),
    article: t.relation('article', { description: 'The article they are in.' }),
    version: t.int({
      description: 'Which version of the article; 1 is the first.',
      extensions: sql<Row>((row, _args, { statement }) => valueAt(statement, row, ['version', 'sequence'])),
      select: { version: { select: { sequence: true } } },
      resolve: ({ version }) => version.sequence,
    }),
    origin: t.relation('origin', { description: 'Who found them.' }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description:
        'How sure the reader was, from 0 to 1: of a hundred found with 0.9, ninety are right. Null for a person.',
    }),
    rule: t.exposeString('rule', {
      nullable: true,
      description: 'By which of its rules the reader found them, such as "speaker-verb-content". Null for a person.',
    }),
    review: t.expose('review', { type: Review, description: 'What an editor thinks of them.' }),
    work: t.relation('work', { nullable: true, description: 'The reported work they tell of.' }),
    statement: t.relation('statement', { nullable: true, description: 'The statement they support.' }),
    party: t.relation('party', { nullable: true, description: 'The party of a statement they support.' }),
    event: t.relation('event', { nullable: true, description: 'The event they support.' }),
    participant: t.relation('participant', {
      nullable: true,
      description: 'The participant of an event they support.',
    }),
    affiliation: t.relation('affiliation', { nullable: true, description: 'The affiliation they support.' }),
    relation: t.relation('relation', { nullable: true, description: 'The relation between events they support.' }),
  }),
})

const evidenceDescription =
  'The words that support it, in the order of the text. Never empty without "roles"; for an event with much coverage, page through its articles instead.'

const evidenceArguments = () =>
  builder.args((t) => ({
    roles: t.field({ type: [EvidenceRole], description: 'Only evidence in these roles.' }),
    first: t.int({ required: true, defaultValue: MOST_EVIDENCE, description: `How many: 0 to ${MOST_EVIDENCE}.` }),
  }))

export const Fact = builder.interfaceRef<object>('Fact').implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'Something an article tells; it cannot be stored without the words that tell it.',
  fields: (t) => ({
    evidence: t.field({
      type: [Evidence],
      args: evidenceArguments(),
      description: evidenceDescription,
      resolve: () => {
        throw new Error('every fact resolves its own evidence')
      },
    }),
  }),
})

/** Options of the field `evidence` of a fact. */
export const evidenceField = () => ({
  args: evidenceArguments(),
  description: evidenceDescription,
  query: ({ roles, first }: { roles?: Role[] | null | undefined; first: number }) => {
    if (first < 0 || first > MOST_EVIDENCE)
      throw new EvidenceLimitInvalid(`"first" is ${first}; give a number from 0 to ${MOST_EVIDENCE}`)
    return {
      ...(roles ? { where: { role: { in: roles } } } : {}),
      orderBy: [{ articleId: 'asc' as const }, { start: 'asc' as const }, { id: 'asc' as const }],
      take: first,
    }
  },
})

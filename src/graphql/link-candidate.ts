import { reviewCandidate } from '#store/linking/review-candidate.ts'
import { builder } from './builder.ts'
import { connectionRef, implementConnection, rootConnection } from './connection.ts'
import { LinkVerdict } from './enums.ts'
import { pageArguments } from './lists.ts'
import { CURATOR, typeOf, write } from './mutation.ts'
import { byScore } from './orders.ts'
import type { PageArguments } from './paging.ts'
import { inputId, userErrors } from './user-errors.ts'

const LinkCandidate = builder.prismaNode('LinkCandidate', {
  description: 'Two entities that may be one; a reader that was not sure left it to an editor.',
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    entity: t.relation('entity', { description: 'The one that was found in a text.' }),
    candidate: t.relation('candidate', { description: 'The one that was known before.' }),
    score: t.exposeFloat('score', { description: 'How likely it is that they are one, from 0 to 1.' }),
    rule: t.exposeString('rule', { description: 'What speaks for it, such as "same-name".' }),
    verdict: t.expose('verdict', {
      type: LinkVerdict,
      nullable: true,
      description: 'What an editor decided; null while nobody has.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an editor decided; null while nobody has.',
    }),
  }),
})

/** Of an entity that was merged away there is nothing to decide. */
const open = { verdict: null, entity: { mergedIntoId: null }, candidate: { mergedIntoId: null } }
const likeliest = { where: open, orderBy: [{ score: 'desc' as const }, { id: 'asc' as const }], take: 100 }

builder.prismaObjectFields('Entity', (t) => ({
  candidates: t.relation('candidates', {
    type: LinkCandidate,
    description: 'Whom it may be as well, the likeliest first, while no editor has decided; at most 100.',
    query: likeliest,
  }),
  candidateOf: t.relation('candidateOf', {
    type: LinkCandidate,
    description: 'Entities found since that may be it, the likeliest first, while no editor has decided; at most 100.',
    query: likeliest,
  }),
}))

implementConnection('LinkCandidate', LinkCandidate, 'Pairs of entities.')

builder.queryField('linkCandidates', (t) =>
  t.field({
    type: connectionRef('LinkCandidate'),
    description: 'Entities that may be one, the likeliest first, while no editor has decided.',
    args: pageArguments(),
    ...rootConnection<PageArguments>('linkCandidate', {
      node: 'LinkCandidate',
      ordering: () => byScore('link-candidates'),
      where: () => open,
    }),
  }),
)

type Payload = Readonly<{ __typename: 'ReviewCandidatePayload'; id: string }>

const ReviewCandidatePayload = builder.objectRef<Payload>('ReviewCandidatePayload').implement({
  description: 'The verdict is stored.',
  fields: (t) => ({
    candidate: t.prismaField({
      type: LinkCandidate,
      description: 'The pair, as it is now.',
      resolve: (query, { id }, _args, { reader }) => reader.find('linkCandidate', { ...query, where: { id } }) as never,
    }),
  }),
})

const ReviewCandidateInput = builder.inputType('ReviewCandidateInput', {
  description: 'A verdict on two entities that may be one.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of the pair, not of an entity.' }),
    verdict: t.field({
      type: LinkVerdict,
      required: true,
      description: 'SAME merges "entity" into "candidate", as mergeEntities does; DIFFERENT is kept.',
    }),
  }),
})

const ReviewCandidateResult = builder.unionType('ReviewCandidateResult', {
  description: 'How deciding ended; after an error nothing was changed.',
  types: [ReviewCandidatePayload, ...userErrors],
  resolveType: typeOf,
})

builder.mutationField('reviewCandidate', (t) =>
  t.field({
    type: ReviewCandidateResult,
    description: 'Decides whether two entities are one (EDITOR). A pair that is two is never proposed again.',
    args: { input: t.arg({ type: ReviewCandidateInput, required: true, description: 'The verdict.' }) },
    resolve: (_root, { input }, context) =>
      write(context, CURATOR, async ({ name }): Promise<Payload> => {
        const id = inputId('LinkCandidate', input.id, ['id'])
        await reviewCandidate(context.database.client, id, input.verdict, name)
        return { __typename: 'ReviewCandidatePayload', id }
      }),
  }),
)

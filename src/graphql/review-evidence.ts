import type { Issue } from '#core/errors.ts'
import { InputRefused } from '#core/refusals.ts'
import { reviewEvidence } from '#store/review-evidence.ts'
import { builder } from './builder.ts'
import { Review } from './enums.ts'
import { Evidence } from './evidence.ts'
import { CURATOR, typeOf, write } from './mutation.ts'
import { inputId, userErrors } from './user-errors.ts'

const MOST = 100

builder.prismaObjectField('Evidence', 'reviewedAt', (t) =>
  t.expose('reviewedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When an editor last gave another verdict; null where none did.',
  }),
)

type Payload = Readonly<{ __typename: 'ReviewEvidencePayload'; ids: readonly string[] }>

const ReviewEvidencePayload = builder.objectRef<Payload>('ReviewEvidencePayload').implement({
  description: 'All verdicts are stored.',
  fields: (t) => ({
    evidence: t.prismaField({
      type: [Evidence],
      description: 'The evidence, as it is now, in the order of the input.',
      resolve: async (query, { ids }, _args, { reader }) => {
        const select = { ...query.select, id: true }
        const rows = await reader.list<{ id: string }>('evidence', { select, where: { id: { in: ids } } })
        return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)) as never
      },
    }),
  }),
})

const EvidenceReviewInput = builder.inputType('EvidenceReviewInput', {
  description: 'A verdict on one piece of evidence.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of the evidence; each at most once.' }),
    review: t.field({ type: Review, required: true, description: 'The verdict; PROPOSED takes one back.' }),
  }),
})

const ReviewEvidenceInput = builder.inputType('ReviewEvidenceInput', {
  description: 'Verdicts to store together.',
  fields: (t) => ({
    evidence: t.field({
      type: [EvidenceReviewInput],
      required: true,
      description: `The verdicts: 1 to ${MOST}.`,
    }),
  }),
})

type Verdicts = (typeof ReviewEvidenceInput.$inferInput)['evidence']

function checked(verdicts: Verdicts) {
  if (verdicts.length === 0 || verdicts.length > MOST) {
    const message = `these are ${verdicts.length} verdicts; give 1 to ${MOST}`
    throw new InputRefused([{ path: ['evidence'], message }])
  }
  const rows = verdicts.map(({ id, review }, at) => ({
    id: inputId('Evidence', id, ['evidence', at, 'id']),
    review,
  }))
  const issues = rows.flatMap(({ id }, at): Issue[] =>
    rows.findIndex((row) => row.id === id) === at
      ? []
      : [{ path: ['evidence', at, 'id'], message: 'this id is in the list twice; give one verdict' }],
  )
  if (issues.length > 0) throw new InputRefused(issues)
  return rows
}

const ReviewEvidenceResult = builder.unionType('ReviewEvidenceResult', {
  description: 'How a review ended; after an error no verdict of it is stored.',
  types: [ReviewEvidencePayload, ...userErrors],
  resolveType: typeOf,
})

builder.mutationField('reviewEvidence', (t) =>
  t.field({
    type: ReviewEvidenceResult,
    description: 'Stores what an editor thinks of evidence (EDITOR): all verdicts or none.',
    args: { input: t.arg({ type: ReviewEvidenceInput, required: true, description: 'The verdicts.' }) },
    resolve: (_root, { input }, context) =>
      write(context, CURATOR, async ({ name }): Promise<Payload> => {
        const verdicts = checked(input.evidence)
        await reviewEvidence(context.database.client, verdicts, name)
        return { __typename: 'ReviewEvidencePayload', ids: verdicts.map(({ id }) => id) }
      }),
  }),
)

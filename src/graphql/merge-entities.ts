import { mergeEntities, undoMerge } from '#store/merge-entities.ts'
import { builder } from './builder.ts'
import { CURATOR, typeOf, write } from './mutation.ts'
import { inputId, userErrors } from './user-errors.ts'

const EntityMerge = builder.prismaNode('EntityMerge', {
  description: 'Two entities that turned out to be one, or were taken for one until it was undone.',
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    from: t.relation('from', { description: 'The one that was merged away; its facts are now those of "into".' }),
    into: t.relation('into', { description: 'The survivor; it may have been merged into yet another since.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they were merged.' }),
    moved: t.exposeInt('moved', { description: 'How many rows were made to point at the survivor.' }),
    setAside: t.exposeInt('setAside', {
      description: 'How many rows said what one of the survivor’s said already; undoing brings them back.',
    }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was undone; null while it holds.',
    }),
  }),
})

builder.prismaObjectFields('Entity', (t) => ({
  mergedInto: t.relation('mergedInto', {
    nullable: true,
    description: 'The entity that has its facts since a merge; null for nearly all. May be merged away itself.',
  }),
  merges: t.relation('merges', {
    type: EntityMerge,
    description: 'What was merged into it, the latest first, undone merges too; at most 100.',
    query: { orderBy: { number: 'desc' }, take: 100 },
  }),
}))

type Payload<Typename> = Readonly<{ __typename: Typename; mergeId: string }>

const mergeField = { type: EntityMerge, description: 'The merge, as it is now; its id undoes it.' } as const

const MergeEntitiesPayload = builder.objectRef<Payload<'MergeEntitiesPayload'>>('MergeEntitiesPayload').implement({
  description: 'The entities are one.',
  fields: (t) => ({
    merge: t.prismaField({
      ...mergeField,
      resolve: (query, { mergeId }, _args, { reader }) =>
        reader.find('entityMerge', { ...query, where: { id: mergeId } }) as never,
    }),
  }),
})

const UndoMergePayload = builder.objectRef<Payload<'UndoMergePayload'>>('UndoMergePayload').implement({
  description: 'The entities are two again.',
  fields: (t) => ({
    merge: t.prismaField({
      ...mergeField,
      resolve: (query, { mergeId }, _args, { reader }) =>
        reader.find('entityMerge', { ...query, where: { id: mergeId } }) as never,
    }),
  }),
})

const MergeEntitiesInput = builder.inputType('MergeEntitiesInput', {
  description: 'Two entities that are one.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The id of the one whose facts move.' }),
    into: t.id({ required: true, description: 'The id of the one that stays; its name and description stay too.' }),
  }),
})

const UndoMergeInput = builder.inputType('UndoMergeInput', {
  description: 'A merge that was a mistake.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The id of the merge, not of an entity.' }) }),
})

const MergeEntitiesResult = builder.unionType('MergeEntitiesResult', {
  description: 'How a merge ended; after an error nothing was moved.',
  types: [MergeEntitiesPayload, ...userErrors],
  resolveType: typeOf,
})

const UndoMergeResult = builder.unionType('UndoMergeResult', {
  description: 'How undoing a merge ended; after an error nothing was moved.',
  types: [UndoMergePayload, ...userErrors],
  resolveType: typeOf,
})

builder.mutationFields((t) => ({
  mergeEntities: t.field({
    type: MergeEntitiesResult,
    description:
      'Makes two entities one (EDITOR): facts, identifiers and names of "from" become those of "into". Readings that name "from" are stored under "into" from then on.',
    args: { input: t.arg({ type: MergeEntitiesInput, required: true, description: 'Which two.' }) },
    resolve: (_root, { input }, context) =>
      write(context, CURATOR, async ({ name }): Promise<Payload<'MergeEntitiesPayload'>> => {
        const from = inputId('Entity', input.from, ['from'])
        const into = inputId('Entity', input.into, ['into'])
        const mergeId = await mergeEntities(context.database.client, { from, into }, name)
        return { __typename: 'MergeEntitiesPayload', mergeId }
      }),
  }),
  undoMerge: t.field({
    type: UndoMergeResult,
    description:
      'Takes a merge back (EDITOR): every row is as it was, and facts read since go to the entity their reading names. Of several merges the latest is undone first.',
    args: { input: t.arg({ type: UndoMergeInput, required: true, description: 'Which merge.' }) },
    resolve: (_root, { input }, context) =>
      write(context, CURATOR, async (): Promise<Payload<'UndoMergePayload'>> => {
        const mergeId = inputId('EntityMerge', input.id, ['id'])
        await undoMerge(context.database.client, mergeId)
        return { __typename: 'UndoMergePayload', mergeId }
      }),
  }),
}))

import { entityChanges } from '#core/entity-changes.ts'
import { issueOf } from '#core/errors.ts'
import { InputRefused } from '#core/refusals.ts'
import { updateEntity } from '#store/update-entity.ts'
import { builder } from './builder.ts'
import { Entity } from './entity.ts'
import { CURATOR, typeOf, write } from './mutation.ts'
import { inputId, userErrors } from './user-errors.ts'
import { inputOf } from './written-input.ts'

type Payload = Readonly<{ __typename: 'UpdateEntityPayload'; entityId: string }>

const UpdateEntityPayload = builder.objectRef<Payload>('UpdateEntityPayload').implement({
  description: 'The entity is corrected.',
  fields: (t) => ({
    entity: t.prismaField({
      type: Entity,
      description: 'The entity, as it is now.',
      resolve: (query, { entityId }, _args, { reader }) =>
        reader.find('entity', { ...query, where: { id: entityId } }) as never,
    }),
  }),
})

const { fields, read } = inputOf(entityChanges)

const UpdateEntityInput = builder.inputType('UpdateEntityInput', {
  description: 'What to correct of an entity; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of the entity; not one that was merged away.' }),
    ...fields(t as never),
  }),
})

const UpdateEntityResult = builder.unionType('UpdateEntityResult', {
  description: 'How a correction ended; after an error nothing of it is stored.',
  types: [UpdateEntityPayload, ...userErrors],
  resolveType: typeOf,
})

builder.mutationField('updateEntity', (t) =>
  t.field({
    type: UpdateEntityResult,
    description:
      'Corrects an entity (EDITOR): all or nothing. Readings stored later do not undo it; they still add names that are new.',
    args: { input: t.arg({ type: UpdateEntityInput, required: true, description: 'What to correct.' }) },
    resolve: (_root, { input }, context) =>
      write(context, CURATOR, async ({ name }): Promise<Payload> => {
        const id = inputId('Entity', input.id, ['id'])
        const parsed = entityChanges.safeParse(read(input))
        if (!parsed.success) throw new InputRefused(parsed.error.issues.map(issueOf))
        await updateEntity(context.database.client, id, parsed.data, name)
        return { __typename: 'UpdateEntityPayload', entityId: id }
      }),
  }),
)

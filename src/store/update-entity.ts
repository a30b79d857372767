import type { EntityChanges } from '#core/entity-changes.ts'
import type { Issue } from '#core/errors.ts'
import { idOf } from '#core/ids.ts'
import { Conflict, InputRefused, NotFound } from '#core/refusals.ts'
import type { Prisma, PrismaClient } from './generated/client/client.ts'
import { refuseTakenIdentifiers } from './taken.ts'
import { writeAlone } from './transaction.ts'
import type { Name } from './update-names.ts'
import { changedNames } from './update-names.ts'

type Client = Prisma.TransactionClient
type Identifier = EntityChanges['addIdentifiers'][number]

/**
 * Corrects an entity by an editor's hand. From then on readings neither change it nor take its names away, and what
 * the editor took away they do not bring back; they still add names that are new.
 */
export function updateEntity(client: PrismaClient, id: string, changes: EntityChanges, by: string): Promise<void> {
  return writeAlone(client, async (transaction) => {
    const entity = await findEntity(transaction, id)
    const { name = entity.name, kind = entity.kind, description = entity.description } = changes
    const names = changedNames(entity.name, entity.names, changes)
    const identifiers = await changedIdentifiers(transaction, id, entity.identifiers, changes)
    const isSame = name === entity.name && kind === entity.kind && description === entity.description
    if (
      isSame &&
      names.removed.length + names.added.length + identifiers.removed.length + identifiers.added.length === 0
    )
      return
    await writeNames(transaction, id, names)
    await writeIdentifiers(transaction, id, identifiers)
    await transaction.entity.update({
      where: { id },
      data: { name, kind, description, curatedAt: new Date(), curatedBy: by },
      select: { id: true },
    })
  })
}

async function findEntity(client: Client, id: string) {
  const entity = await client.entity.findUnique({ where: { id }, include: { names: true, identifiers: true } })
  if (entity === null) throw new NotFound('Entity', id, ['id'])
  if (entity.mergedIntoId === null) return entity
  const message = `"${entity.slug}" is merged into another entity; update that one, or undo the merge first`
  throw new Conflict('ENTITY_MERGED', message, { typename: 'Entity', id: entity.mergedIntoId }, ['id'])
}

async function changedIdentifiers(
  client: Client,
  entityId: string,
  stored: readonly Identifier[],
  { addIdentifiers, removeIdentifiers }: EntityChanges,
) {
  const has = (list: readonly Identifier[], { scheme, value }: Identifier) =>
    list.some((one) => one.scheme === scheme && one.value === value)
  const issues = removeIdentifiers.flatMap((one, at): Issue[] =>
    has(stored, one)
      ? []
      : [{ path: ['removeIdentifiers', at], message: `it has no identifier ${one.scheme} ${one.value}` }],
  )
  if (issues.length > 0) throw new InputRefused(issues)
  await refuseTakenIdentifiers(
    client,
    addIdentifiers.map((one) => ({ ...one, entityId })),
    (scheme, value) => [
      'addIdentifiers',
      addIdentifiers.findIndex((one) => one.scheme === scheme && one.value === value),
    ],
  )
  return {
    removed: removeIdentifiers.filter((one) => !has(addIdentifiers, one)),
    added: addIdentifiers.filter((one) => !has(stored, one)),
  }
}

/** Names of an entity are told apart by language and name; a name that changes its kind is written anew. */
async function writeNames(
  client: Client,
  entityId: string,
  { removed, added }: ReturnType<typeof changedNames>,
): Promise<void> {
  const idOfName = ({ language, name }: Pick<Name, 'language' | 'name'>) => idOf('name', entityId, language, name)
  await client.entityName.deleteMany({ where: { id: { in: [...removed, ...added].map(idOfName) } } })
  await client.entityName.createMany({
    data: added.map(({ name, language, kind }) => ({
      ...{ id: idOfName({ language, name }), entityId, name, language, kind },
    })),
  })
  await withdraw(client, entityId, removed.map(idOfName), added.map(idOfName))
}

async function writeIdentifiers(
  client: Client,
  entityId: string,
  { removed, added }: Readonly<{ removed: readonly Identifier[]; added: readonly Identifier[] }>,
): Promise<void> {
  const keyOf = ({ scheme, value }: Identifier) => `${scheme} ${value}`
  await client.entityIdentifier.deleteMany({ where: { OR: removed.map(({ scheme, value }) => ({ scheme, value })) } })
  await client.entityIdentifier.createMany({
    data: added.map(({ scheme, value }) => ({ scheme, value, entityId })),
    skipDuplicates: true,
  })
  await withdraw(client, entityId, removed.map(keyOf), added.map(keyOf))
}

async function withdraw(client: Client, entityId: string, removed: string[], added: string[]): Promise<void> {
  await client.entityWithdrawal.deleteMany({ where: { entityId, key: { in: added } } })
  await client.entityWithdrawal.createMany({
    data: removed.map((key) => ({ entityId, key })),
    skipDuplicates: true,
  })
}

import type { Issue } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import { Conflict } from '#core/refusals.ts'
import type { Prisma } from './generated/client/client.ts'
import type { Rows } from './rows.ts'

type Client = Prisma.TransactionClient

/** Throws a `Conflict` where an identifier of this reading already belongs to an entity of another slug. */
export async function checkIdentifiers(
  client: Client,
  rows: Rows['entity_identifier'],
  { entities }: Reading,
): Promise<void> {
  const owned = rows.map(({ scheme, value, entity_id }) => ({
    scheme: String(scheme),
    value: String(value),
    entityId: String(entity_id),
  }))
  const pathOf = (scheme: string, value: string): Issue['path'] => {
    const places = entities.map(({ identifiers }) =>
      identifiers.findIndex((one) => one.scheme === scheme && one.value === value),
    )
    const at = places.findIndex((place) => place >= 0)
    return ['entities', at, 'identifiers', places[at] ?? 0]
  }
  await refuseTakenIdentifiers(client, owned, pathOf)
}

/** Throws a `Conflict` where one of the identifiers belongs to another entity than it is meant for. */
export async function refuseTakenIdentifiers(
  client: Client,
  owned: readonly Readonly<{ scheme: string; value: string; entityId: string }>[],
  pathOf: (scheme: string, value: string) => Issue['path'],
): Promise<void> {
  if (owned.length === 0) return
  const known = await client.entityIdentifier.findMany({
    where: { OR: owned.map(({ scheme, value }) => ({ scheme, value })) },
    include: { entity: { select: { slug: true } } },
  })
  for (const { scheme, value, entityId, entity } of known) {
    const claim = owned.find((one) => one.scheme === scheme && one.value === value)
    if (claim?.entityId === entityId) continue
    const message = `${scheme} ${value} is the identifier of "${entity.slug}"; use that slug, or correct the identifier`
    throw new Conflict('IDENTIFIER_TAKEN', message, { typename: 'Entity', id: entityId }, pathOf(scheme, value))
  }
}

/** Throws a `Conflict` where a URL of this reading already belongs to an article of another slug. */
export async function checkUrls(client: Client, rows: Rows['article']): Promise<void> {
  const claims = rows.flatMap(({ id, url }, at) => (typeof url === 'string' ? [{ id, url, at }] : []))
  const known = await client.article.findMany({
    where: { url: { in: claims.map(({ url }) => url) } },
    select: { id: true, url: true, slug: true },
  })
  for (const { id, url, slug } of known) {
    const claim = claims.find((one) => one.url === url)
    if (claim === undefined || claim.id === id) continue
    const path = claim.at === 0 ? ['article', 'url'] : ['works', claim.at - 1, 'url'] // as rows.ts writes them
    const message = `${url} is the address of the article "${slug}"; use that slug, or correct the URL`
    throw new Conflict('URL_TAKEN', message, { typename: 'Article', id }, path)
  }
}

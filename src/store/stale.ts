import type { Prisma } from './generated/client/client.ts'
import type { Rows } from './rows.ts'
import { rowKey } from './rows.ts'
import { isOpen } from './tables.ts'

type Client = Prisma.TransactionClient

/** Facts and where their evidence points, in an order in which nothing is removed while something needs it. */
const facts = [
  ['statement_party', 'party_id'],
  ['event_participant', 'participant_id'],
  ['event_relation', 'relation_id'],
  ['statement', 'statement_id'],
  ['event', 'event_id'],
  ['affiliation', 'affiliation_id'],
] as const

/** Both tables have an index on the article only: an article has few versions. */
const OF_VERSION =
  'version_id = $1::uuid AND article_id = (SELECT v.article_id FROM article_version v WHERE v.id = $1::uuid)'

/**
 * Removes what an earlier reading of the same version found and this one does not: its evidence and mentions, then
 * the facts and entities that nothing else speaks of. Evidence in `kept` stays. Gives the number of rows.
 */
export async function removeStale(
  client: Client,
  rows: Rows,
  versionId: string,
  kept: ReadonlySet<string> = new Set(),
): Promise<number> {
  const mentions = await client.$queryRawUnsafe<{ entity_id: string }[]>(
    `DELETE FROM mention WHERE ${OF_VERSION} AND id <> ALL ($2::uuid[]) RETURNING entity_id`,
    versionId,
    ids(rows.mention),
  )
  const evidence = await client.$queryRawUnsafe<Record<string, string | null>[]>(
    `DELETE FROM evidence WHERE ${OF_VERSION} AND id <> ALL ($2::uuid[]) RETURNING *`,
    versionId,
    [...ids(rows.evidence), ...kept],
  )
  let removed = mentions.length + evidence.length
  if (evidence.length > 0) removed += await removeFacts(client, evidence)
  removed += await removeUnsupported(client, rows)
  const mentioned = mentions.map(({ entity_id }) => entity_id)
  return removed + (await removeEntities(client, rows, mentioned))
}

/** Rows without evidence of their own, which a reading lists whole; done before it writes, for the names are unique. */
export async function removeListed(client: Client, rows: Rows, articleId: string, versionId: string): Promise<number> {
  const links = rows.statement_event.map((row) => rowKey(row, 'statement_id', 'event_id'))
  const names = rows.entity_name.map((row) => rowKey(row, 'id', 'kind'))
  const authors = rows.article_author.map((row) => rowKey(row, 'article_id', 'entity_id'))
  const counts = [
    await client.$executeRawUnsafe(
      `DELETE FROM statement_event WHERE statement_id = ANY ($1::uuid[])
         AND concat_ws(' ', statement_id, event_id) <> ALL ($2)`,
      ids(rows.statement),
      links,
    ),
    await client.$executeRawUnsafe(
      `DELETE FROM article_section WHERE version_id = $1::uuid AND start <> ALL ($2)`,
      versionId,
      rows.article_section.map(({ start }) => Number(start)),
    ),
    await client.$executeRawUnsafe(
      `DELETE FROM article_author WHERE article_id = ANY ($1::uuid[]) AND concat_ws(' ', article_id, entity_id) <> ALL ($2)
         AND NOT EXISTS (SELECT FROM evidence e WHERE e.work_id = article_author.article_id AND e.article_id <> $3::uuid)`,
      ids(rows.article),
      authors,
      articleId,
    ),
    await client.$executeRawUnsafe(
      `DELETE FROM entity_name WHERE entity_id = ANY ($1::uuid[]) AND concat_ws(' ', id, kind) <> ALL ($2)
         AND NOT EXISTS (SELECT FROM mention m WHERE m.entity_id = entity_name.entity_id AND m.article_id <> $3::uuid)
         AND ${isOpen('entity_name.entity_id')}`,
      ids(rows.entity),
      names,
      articleId,
    ),
  ]
  return counts.reduce((sum, count) => sum + count, 0)
}

async function removeFacts(client: Client, evidence: readonly Record<string, string | null>[]): Promise<number> {
  let removed = 0
  for (const [table, key] of facts) {
    removed += await client.$executeRawUnsafe(
      `DELETE FROM "${table}" WHERE id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM evidence WHERE ${key} = "${table}".id)`,
      present(evidence.map((row) => row[key])),
    )
  }
  removed += await client.$executeRawUnsafe(
    `DELETE FROM article WHERE id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM evidence WHERE work_id = article.id)
       AND NOT EXISTS (SELECT FROM article_version WHERE article_id = article.id)`,
    present(evidence.map((row) => row['work_id'])),
  )
  return removed
}

/** Takers whose evidence this reading gave to another: entities that a merge had made one are two again. */
async function removeUnsupported(client: Client, rows: Rows): Promise<number> {
  const parties = await client.$executeRawUnsafe(
    `DELETE FROM statement_party p WHERE statement_id = ANY ($1::uuid[])
       AND NOT EXISTS (SELECT FROM evidence WHERE party_id = p.id)`,
    ids(rows.statement),
  )
  const participants = await client.$executeRawUnsafe(
    `DELETE FROM event_participant p WHERE event_id = ANY ($1::uuid[])
       AND NOT EXISTS (SELECT FROM evidence WHERE participant_id = p.id)`,
    ids(rows.event),
  )
  return parties + participants
}

/** Entities that were mentioned here only, that no fact names and no editor worked on or told from others. */
function removeEntities(client: Client, rows: Rows, mentioned: readonly string[]): Promise<number> {
  const candidates = [...new Set(mentioned)].filter((id) => !rows.entity.some((row) => row['id'] === id))
  return client.$executeRawUnsafe(
    `DELETE FROM entity WHERE id = ANY ($1::uuid[])
       AND NOT EXISTS (SELECT FROM mention WHERE entity_id = entity.id)
       AND NOT EXISTS (SELECT FROM affiliation WHERE entity.id IN (holder_id, organization_id, counterpart_id))
       AND NOT EXISTS (SELECT FROM statement_party WHERE entity_id = entity.id)
       AND NOT EXISTS (SELECT FROM event_participant WHERE entity_id = entity.id)
       AND NOT EXISTS (SELECT FROM event WHERE place_id = entity.id)
       AND NOT EXISTS (SELECT FROM article WHERE publisher_id = entity.id)
       AND NOT EXISTS (SELECT FROM article_author WHERE entity_id = entity.id)
       AND NOT EXISTS (SELECT FROM link_candidate WHERE entity.id IN (entity_id, candidate_id) AND verdict IS NOT NULL)
       AND ${isOpen('entity.id')}`,
    candidates,
  )
}

const ids = (rows: Rows[keyof Rows]): string[] => rows.map(({ id }) => String(id))
const present = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
]

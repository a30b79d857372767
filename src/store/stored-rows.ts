import type { Loading } from './load.ts'
import type { Rows, TableName } from './rows.ts'
import { rowKey } from './rows.ts'

type Client = Pick<Loading, 'query'>
type Row = Rows[TableName][number]

/** Facts and their parts that several articles may tell. */
export const sharedFacts = ['affiliation', 'event', 'event_participant', 'event_relation'] as const

/** What of the rows of some readings is stored already, and what else bears on them. */
export type Stored = Readonly<{
  origins: ReadonlySet<string>
  articles: ReadonlySet<string>
  urls: ReadonlySet<string>
  /** By the id of an entity, whether readings leave it as it is: it is mentioned, and not `touched`. */
  entities: ReadonlyMap<string, boolean>
  /** Entities on which a merge bears, or an editor who took names away. */
  touched: ReadonlySet<string>
  /** By the id of a name. */
  names: ReadonlySet<string>
  /** By entity and language. */
  preferred: ReadonlyMap<string, string>
  /** By scheme and value, the entity. */
  identifiers: ReadonlyMap<string, string>
  /** By the id of a fact that several may tell, whether it is stored just so. */
  facts: ReadonlyMap<string, boolean>
}>

/** Looks up with a fixed number of statements. */
export async function findStored(client: Client, readings: readonly Rows[]): Promise<Stored> {
  const all = (table: TableName): readonly Row[] => readings.flatMap((rows) => rows[table])
  const articles = all('article')
  const known = await client.query<{ id: string; url: string | null }>(
    'SELECT id, url FROM article WHERE id = ANY ($1::uuid[]) OR url = ANY ($2)',
    [ids(articles), articles.flatMap(({ url }) => (typeof url === 'string' ? [url] : []))],
  )
  return {
    origins: new Set(await findIds(client, 'origin', all('origin'))),
    articles: new Set(known.map(({ id }) => id)),
    urls: new Set(known.flatMap(({ url }) => url ?? [])),
    ...(await findEntities(client, [...all('entity'), ...all('entity_name')], all('entity_identifier'))),
    facts: await findFacts(client, all),
  }
}

async function findEntities(client: Client, rows: readonly Row[], owned: readonly Row[]) {
  const wanted = [...new Set(rows.map(({ id, entity_id = id }) => String(entity_id)))]
  const entities = await client.query<{ id: string; isMentioned: boolean; isTouched: boolean }>(ENTITIES, [wanted])
  type Name = { id: string; entity_id: string; language: string; name: string; kind: string }
  const names = await client.query<Name>(
    'SELECT id, entity_id, language, name, kind::text FROM entity_name WHERE entity_id = ANY ($1::uuid[])',
    [wanted],
  )
  const preferred = names.filter(({ kind }) => kind === 'PREFERRED')
  const identifiers = await client.query<Row>(
    `SELECT scheme, value, i.entity_id FROM entity_identifier i
     JOIN json_populate_recordset(NULL::entity_identifier, $1::json) USING (scheme, value)`,
    [JSON.stringify(owned)],
  )
  return {
    entities: new Map(entities.map(({ id, isMentioned, isTouched }) => [id, isMentioned && !isTouched])),
    touched: new Set(entities.flatMap(({ id, isTouched }) => (isTouched ? [id] : []))),
    names: new Set(names.map(({ id }) => id)),
    preferred: new Map(preferred.map((row) => [rowKey(row, 'entity_id', 'language'), row.name])),
    identifiers: new Map(identifiers.map((row) => [rowKey(row, 'scheme', 'value'), String(row['entity_id'])])),
  }
}

const ENTITIES = `
  SELECT e.id, EXISTS (SELECT FROM mention WHERE entity_id = e.id) AS "isMentioned",
    e.merged_into_id IS NOT NULL OR EXISTS (SELECT FROM entity WHERE merged_into_id = e.id)
      OR EXISTS (SELECT FROM entity_merge WHERE from_id = e.id AND undone_at IS NULL)
      OR EXISTS (SELECT FROM entity_merge WHERE into_id = e.id AND undone_at IS NULL)
      OR EXISTS (SELECT FROM entity_withdrawal WHERE entity_id = e.id) AS "isTouched"
  FROM entity e WHERE e.id = ANY ($1::uuid[])`

async function findFacts(client: Client, all: (table: TableName) => readonly Row[]): Promise<Map<string, boolean>> {
  const facts = new Map<string, boolean>()
  for (const table of sharedFacts) {
    const known = new Set(await findIds(client, table, all(table)))
    const rows = all(table).filter(({ id }) => known.has(String(id)))
    const [first] = rows
    if (first === undefined) continue
    const list = (alias: string) =>
      Object.keys(first)
        .map((column) => `${alias}."${column}"`)
        .join(', ')
    const found = await client.query<{ id: string; same: boolean }>(
      `SELECT old.id, bool_and((${list('old')}) IS NOT DISTINCT FROM (${list('new')})) AS same
       FROM "${table}" old JOIN json_populate_recordset(NULL::"${table}", $1::json) new ON new.id = old.id
       WHERE old.id = ANY ($2::uuid[]) GROUP BY old.id`,
      [JSON.stringify(rows), ids(rows)],
    )
    for (const { id, same } of found) facts.set(id, same)
  }
  return facts
}

async function findIds(client: Client, table: TableName, rows: readonly Row[]): Promise<string[]> {
  const found = await client.query<{ id: string }>(`SELECT id FROM "${table}" WHERE id = ANY ($1::uuid[])`, [ids(rows)])
  return found.map(({ id }) => id)
}

const ids = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ id }) => String(id)))]

import type { EdgeRecord } from '#export/records.ts'
import type { Tree } from '#read/arguments.ts'
import { modelOf } from '#read/model.ts'
import { Statement } from '#read/sql.ts'
import { where } from '#read/where.ts'
import type { LongTransaction } from '#store/long-transaction.ts'

/** Which facts tie entities: those of each kind that a filter lets through, or none of the kind. */
export type EdgeFilters = Readonly<Partial<Record<'statement' | 'event' | 'affiliation', Tree>>>

const PAGE = 1000

/**
 * Entities in pairs with what ties them, each pair once for each kind of tie. PostgreSQL groups the facts; a cursor of
 * the transaction hands them over page by page.
 */
export async function* edgePages(
  transaction: LongTransaction,
  filters: EdgeFilters,
): AsyncGenerator<readonly EdgeRecord[]> {
  const statement = new Statement()
  const parts = [
    filters.statement && speech(statement, filters.statement),
    filters.event && meetings(statement, filters.event),
    filters.affiliation && offices(statement, filters.affiliation),
  ].filter((part) => part !== undefined)
  await transaction.query(
    `DECLARE edges NO SCROLL CURSOR FOR SELECT (row_number() OVER (ORDER BY fact, source, target, label COLLATE "C"))::text AS id, edge.*
     FROM (${parts.join(' UNION ALL ')}) edge (fact, source, target, label, weight, earliest, latest) ORDER BY fact, source, target, label COLLATE "C"`,
    statement.parameters,
  )
  for (;;) {
    const page = await transaction.query<EdgeRecord>(`FETCH ${PAGE} FROM edges`)
    if (page.length > 0) yield page
    if (page.length < PAGE) break
  }
  await transaction.query('CLOSE edges')
}

/** From who speaks to who is spoken to, spoken for, or spoken of. */
function speech(statement: Statement, filter: Tree): string {
  const alias = statement.alias()
  return `SELECT 'statement', s.entity_id::text, p.entity_id::text, p.role::text, count(*)::int,
      min(${alias}.said_earliest)::text, max(${alias}.said_latest)::text
    FROM statement ${alias} JOIN statement_party s ON s.statement_id = ${alias}.id AND s.role = 'SPEAKER'
      JOIN statement_party p ON p.statement_id = ${alias}.id AND p.role <> 'SPEAKER'
    WHERE s.entity_id <> p.entity_id AND ${where(statement, modelOf('statement'), alias, filter)}
    GROUP BY s.entity_id, p.entity_id, p.role`
}

/** Between any two who took part in the same event; a pair once, whichever comes first by its id. */
function meetings(statement: Statement, filter: Tree): string {
  const alias = statement.alias()
  return `SELECT 'event', a.entity_id::text, b.entity_id::text, ${alias}.type::text, count(DISTINCT ${alias}.id)::int,
      min(${alias}.when_earliest)::text, max(${alias}.when_latest)::text
    FROM event ${alias} JOIN entity_event a ON a.event_id = ${alias}.id
      JOIN entity_event b ON b.event_id = ${alias}.id AND b.entity_id > a.entity_id
    WHERE ${where(statement, modelOf('event'), alias, filter)}
    GROUP BY a.entity_id, b.entity_id, ${alias}.type`
}

/** From the holder of an office to the organization, and to the counterpart it is accredited to. */
function offices(statement: Statement, filter: Tree): string {
  const alias = statement.alias()
  return `SELECT 'affiliation', ${alias}.holder_id::text, tied.id::text, ${alias}.title, count(*)::int,
      min(${alias}.from_earliest)::text, max(${alias}.to_latest)::text
    FROM affiliation ${alias} CROSS JOIN LATERAL (VALUES (${alias}.organization_id), (${alias}.counterpart_id)) tied (id)
    WHERE tied.id IS NOT NULL AND ${where(statement, modelOf('affiliation'), alias, filter)}
    GROUP BY ${alias}.holder_id, tied.id, ${alias}.title`
}

/** What a merge and its undoing do, as SQL. Every statement takes `$1` the merge, `$2` from, `$3` into (UUIDs). */

/** Where rows name an entity, and what tells the rows of a table apart. */
const moved = [
  { table: 'mention', column: 'entity_id', key: 't.id::text' },
  { table: 'statement_party', column: 'entity_id', key: 't.id::text' },
  { table: 'event_participant', column: 'entity_id', key: 't.id::text' },
  { table: 'affiliation', column: 'holder_id', key: 't.id::text' },
  { table: 'affiliation', column: 'organization_id', key: 't.id::text' },
  { table: 'affiliation', column: 'counterpart_id', key: 't.id::text' },
  { table: 'article', column: 'publisher_id', key: 't.id::text' },
  { table: 'article_author', column: 'entity_id', key: 't.article_id::text' },
  { table: 'event', column: 'place_id', key: 't.id::text' },
  { table: 'entity_identifier', column: 'entity_id', key: `concat_ws(' ', t.scheme, t.value)` },
] as const

/**
 * Rows of which an entity may have one: where both entities have it, that of `from` is set aside. The evidence of such
 * a fact moves to the survivor's, which says the same; nothing that an article tells is lost. `needs` must still be
 * there for the row to come back; an affiliation in `optional` need not.
 */
const oneEach = [
  {
    table: 'mention',
    same: ['version_id', 'start', 'end'],
    key: 't.id::text',
    needs: ['article_version', 'version_id'],
  },
  { table: 'article_author', same: ['article_id'], key: 't.article_id::text', needs: ['article', 'article_id'] },
  {
    table: 'statement_party',
    same: ['statement_id', 'role'],
    key: 't.id::text',
    needs: ['statement', 'statement_id'],
    evidence: 'party_id',
  },
  {
    table: 'event_participant',
    same: ['event_id', 'role'],
    key: 't.id::text',
    needs: ['event', 'event_id'],
    evidence: 'participant_id',
  },
] as const
const facts = oneEach.filter((one) => 'evidence' in one)

const twins = (same: readonly string[]) => same.map((column) => `t."${column}" = twin."${column}"`).join(' AND ')

const pointEvidence = facts.map(
  ({ table, same, evidence }) => `
  WITH moved AS (
    UPDATE evidence e SET ${evidence} = twin.id FROM ${table} t JOIN ${table} twin ON ${twins(same)} AND twin.entity_id = $3::uuid
    WHERE e.${evidence} = t.id AND t.entity_id = $2::uuid RETURNING e.id, t.id AS was
  )
  INSERT INTO entity_merge_row (merge_id, table_name, column_name, key, effect, was)
    SELECT $1::uuid, 'evidence', '${evidence}', id::text, 'MOVED', was FROM moved`,
)

const setAside = oneEach.map(
  ({ table, same, key }) => `
  WITH t AS (
    DELETE FROM ${table} t USING ${table} twin
    WHERE ${twins(same)} AND t.entity_id = $2::uuid AND twin.entity_id = $3::uuid RETURNING t.*
  )
  INSERT INTO entity_merge_row (merge_id, table_name, column_name, key, effect, "row")
    SELECT $1::uuid, '${table}', '*', ${key}, 'SET_ASIDE', to_jsonb(t) FROM t`,
)

const move = moved.map(
  ({ table, column, key }) => `
  WITH moved AS (
    UPDATE ${table} t SET ${column} = $3::uuid WHERE t.${column} = $2::uuid RETURNING ${key} AS key
  )
  INSERT INTO entity_merge_row (merge_id, table_name, column_name, key, effect, was)
    SELECT $1::uuid, '${table}', '${column}', key, 'MOVED', $2::uuid FROM moved`,
)

/** In an order in which no two rows that must differ are ever alike. */
export const mergeSteps: readonly string[] = [...pointEvidence, ...setAside, ...move]

const rowsOf = (table: string, column: string) =>
  `r.merge_id = $1::uuid AND r.table_name = '${table}' AND r.column_name = '${column}'`

/** `$2` is named so that each statement has the same parameters. */
const moveBack = moved.map(
  ({ table, column, key }) => `
  UPDATE ${table} t SET ${column} = r.was FROM entity_merge_row r
    WHERE ${rowsOf(table, column)} AND r.key = ${key} AND t.${column} = $3::uuid AND $2::uuid IS NOT NULL`,
)

/** What was set aside comes back while the text or fact it belongs to is there, and a fact only with its evidence. */
const putBack = oneEach.map((one) => {
  const [parent, column] = one.needs
  const row =
    'evidence' in one
      ? `CASE WHEN EXISTS (SELECT FROM affiliation a WHERE a.id = (r.row ->> 'capacity_id')::uuid)
          THEN r.row ELSE r.row || '{"capacity_id": null}' END`
      : 'r.row'
  const supported =
    'evidence' in one
      ? `AND EXISTS (SELECT FROM entity_merge_row m JOIN evidence e ON e.id::text = m.key
          WHERE m.merge_id = $1::uuid AND m.table_name = 'evidence' AND m.column_name = '${one.evidence}'
            AND m.was = (r.row ->> 'id')::uuid)`
      : ''
  return `
  INSERT INTO ${one.table} SELECT t.* FROM entity_merge_row r, jsonb_populate_record(NULL::${one.table}, ${row}) t
    WHERE ${rowsOf(one.table, '*')} AND r.effect = 'SET_ASIDE' AND $2::uuid <> $3::uuid
      AND EXISTS (SELECT FROM ${parent} p WHERE p.id = t.${column}) ${supported}
    ON CONFLICT DO NOTHING`
})

const pointEvidenceBack = facts.map(
  ({ table, evidence }) => `
  UPDATE evidence t SET ${evidence} = r.was FROM entity_merge_row r JOIN ${table} fact ON fact.id = r.was
    WHERE ${rowsOf('evidence', evidence)} AND t.id::text = r.key AND $2::uuid <> $3::uuid`,
)

/** A survivor's fact that in the end only the other's words supported; its own reading has been corrected since. */
const dropUnsupported = facts.map(
  ({ table, same, evidence }) => `
  DELETE FROM ${table} twin USING entity_merge_row r, jsonb_populate_record(NULL::${table}, r.row) t
    WHERE ${rowsOf(table, '*')} AND ${twins(same)} AND twin.entity_id = $3::uuid AND $2::uuid IS NOT NULL
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.${evidence} = twin.id)`,
)

/** A copied name that an editor has made the preferred one since stays. */
const removeCopies = `
  DELETE FROM entity_name t USING entity_merge_row r
    WHERE ${rowsOf('entity_name', '*')} AND t.id::text = r.key AND t.kind <> 'PREFERRED'
      AND t.entity_id = $3::uuid AND $2::uuid IS NOT NULL`

export const undoSteps: readonly string[] = [
  ...moveBack,
  ...putBack,
  ...pointEvidenceBack,
  ...dropUnsupported,
  removeCopies,
]

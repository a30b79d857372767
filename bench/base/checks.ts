import pg from 'pg'

/** What must not be found: each query gives the number of rows it looked at, and of those that are wrong. */
type Check = Readonly<{ says: string; sql: string }>

const wrong = (condition: string) => `count(*)::int AS seen, (count(*) FILTER (WHERE ${condition}))::int AS wrong`

const anchors = ['mention', 'evidence'].map((table) => ({
  says: `every anchor of ${table} is in its text`,
  sql: `SELECT ${wrong(`substr(v.text, a.start + 1, a."end" - a.start) IS DISTINCT FROM a.exact`)}
        FROM ${table} a LEFT JOIN article_version v ON v.id = a.version_id AND v.article_id = a.article_id`,
}))

const FACTS = {
  affiliation: 'affiliation_id',
  statement: 'statement_id',
  statement_party: 'party_id',
  event: 'event_id',
  event_participant: 'participant_id',
  event_relation: 'relation_id',
} as const
const facts = Object.entries(FACTS).map(([table, key]) => ({
  says: `every ${table} has evidence`,
  sql: `SELECT ${wrong(`NOT EXISTS (SELECT FROM evidence WHERE ${key} = fact.id)`)} FROM ${table} fact`,
}))

/** Of rows that should be in a table and are not, or are and should not be. */
const same = (says: string, table: string, columns: string, rows: string): Check => ({
  says,
  sql: `SELECT (SELECT count(*)::int FROM ${table}) AS seen, (SELECT count(*)::int FROM (
          (SELECT ${columns} FROM ${table} EXCEPT ALL ${rows}) UNION ALL (${rows} EXCEPT ALL SELECT ${columns} FROM ${table})
        ) difference) AS wrong`,
})

const derived = [
  same(
    'article_entity counts the mentions',
    'article_entity',
    'article_id, entity_id, mention_count, first_start',
    'SELECT article_id, entity_id, count(*)::int, min(start) FROM mention GROUP BY 1, 2',
  ),
  same(
    'article_event follows the evidence',
    'article_event',
    'article_id, event_id, first_start',
    'SELECT article_id, event_id, min(start) FROM evidence WHERE event_id IS NOT NULL GROUP BY 1, 2',
  ),
  same(
    'entity_event follows the participants',
    'entity_event',
    'entity_id, event_id, roles',
    `SELECT entity_id, event_id, array_agg(DISTINCT role ORDER BY role) FROM event_participant
     WHERE entity_id IS NOT NULL GROUP BY 1, 2`,
  ),
]

const LINKS = [
  ['statement_party', 'statement', 'said'],
  ['statement_event', 'statement', 'said'],
  ['article_entity', 'article', 'published'],
  ['article_event', 'article', 'published'],
  ['article_author', 'article', 'published'],
  ['entity_event', 'event', 'when'],
] as const
const days = (row: string, prefix: string): string =>
  `(${['sort_asc', 'sort_desc', 'earliest', 'latest'].map((what) => `${row}.${prefix}_${what}`).join(', ')})`
const sorted = LINKS.map(([link, node, prefix]) => ({
  says: `${link} is sorted and dated as its ${node}`,
  sql: `SELECT ${wrong(`${days('l', prefix)} IS DISTINCT FROM ${days('n', prefix)}`)}
        FROM ${link} l LEFT JOIN ${node} n ON n.id = l.${node}_id`,
}))

const checks: readonly Check[] = [
  ...anchors,
  ...facts,
  {
    says: 'every article has a text or is told of',
    sql: `SELECT ${wrong(`NOT EXISTS (SELECT FROM article_version v WHERE v.article_id = a.id)
            AND NOT EXISTS (SELECT FROM evidence WHERE work_id = a.id)`)} FROM article a`,
  },
  {
    says: 'every statement reads as its content',
    sql: `SELECT ${wrong('s.text IS DISTINCT FROM content.text')} FROM statement s LEFT JOIN (
            SELECT statement_id, string_agg(exact, ' ' ORDER BY ordinal, start) AS text
            FROM evidence WHERE role = 'CONTENT' GROUP BY 1) content ON content.statement_id = s.id`,
  },
  {
    says: 'every statement and its evidence are of one version',
    sql: `SELECT ${wrong('e.version_id <> s.version_id')} FROM evidence e
          LEFT JOIN statement_party p ON p.id = e.party_id JOIN statement s ON s.id = coalesce(e.statement_id, p.statement_id)`,
  },
  {
    says: 'the voice of the publication has no speaker',
    sql: `SELECT ${wrong('p.statement_id IS NOT NULL')} FROM statement s LEFT JOIN statement_party p
            ON p.statement_id = s.id AND p.role = 'SPEAKER' WHERE voice = 'PUBLICATION'`,
  },
  {
    says: 'every entity is called by a preferred name',
    sql: `SELECT ${wrong(`NOT EXISTS (SELECT FROM entity_name n
            WHERE n.entity_id = e.id AND n.name = e.name AND n.kind = 'PREFERRED')`)} FROM entity e`,
  },
  ...derived,
  ...sorted,
  {
    says: 'affiliations are sorted by their holder',
    sql: `SELECT ${wrong('holder_sort IS DISTINCT FROM name_sort')} FROM affiliation LEFT JOIN entity e ON e.id = holder_id`,
  },
  {
    says: 'articles are found by their words (one in fifty)',
    sql: `SELECT ${wrong('search IS DISTINCT FROM article_words(id, title)')} FROM article WHERE hashtext(slug) % 50 = 0`,
  },
  {
    says: 'entities are found by their names',
    // Without the places of the words: in which order the names are joined is left to the planner.
    sql: `SELECT ${wrong('strip(search) IS DISTINCT FROM strip(entity_words(id, name, description))')} FROM entity`,
  },
]

/** A foreign key, as a check that no row of `source` points nowhere. */
async function foreignKeys(client: pg.Client): Promise<Check[]> {
  const { rows } = await client.query<{ source: string; target: string; columns: string[]; keys: string[] }>(
    `SELECT conrelid::regclass::text AS source, confrelid::regclass::text AS target,
       array(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY k (number, at)
         JOIN pg_attribute ON attrelid = conrelid AND attnum = number ORDER BY at) AS columns,
       array(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY k (number, at)
         JOIN pg_attribute ON attrelid = confrelid AND attnum = number ORDER BY at) AS keys
     FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2`,
  )
  return rows.map(({ source, target, columns, keys }) => {
    const pairs = columns.map((column, index) => `t."${keys[index]}" = s."${column}"`).join(' AND ')
    const given = columns.map((column) => `s."${column}" IS NOT NULL`).join(' AND ')
    return {
      says: `${source} (${columns.join(', ')}) leads to ${target}`,
      sql: `SELECT ${wrong(`t."${keys[0]}" IS NULL`)} FROM ${source} s LEFT JOIN ${target} t ON ${pairs} WHERE ${given}`,
    }
  })
}

/** Proves a base that was loaded with triggers off; prints what was checked, and throws if anything is wrong. */
export async function checkBase(url: string, print: (line: string) => void = () => undefined): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const broken: string[] = []
  try {
    await client.query(`SET work_mem = '256MB'`)
    for (const { says, sql } of [...checks, ...(await foreignKeys(client))]) {
      const began = performance.now()
      const { rows } = await client.query<{ seen: number; wrong: number }>(sql)
      const [{ seen, wrong: bad } = { seen: 0, wrong: 0 }] = rows
      const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5)
      print(`${bad === 0 ? 'ok   ' : 'WRONG'} ${seconds} s  ${says}: ${bad} of ${seen} are wrong`)
      if (bad > 0) broken.push(`${says}: ${bad} of ${seen}`)
    }
  } finally {
    await client.end()
  }
  if (broken.length > 0) throw new Error(`the generated base is wrong: ${broken.join('; ')}`)
}

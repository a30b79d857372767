import { encodeId } from '#graphql/ids.ts'

/** Values of a variable of the operations, each used in turn; `type` is its GraphQL type. */
export type Draw = Readonly<{ type: string; values: readonly string[] }>
export type Draws = ReadonlyMap<string, Draw>

const VALUES = 8

/** Ranked by how many statements they speak; by share of that ranking: the first, the middle, the last. */
const SPEAKERS = `SELECT entity_id AS id, row_number() OVER (ORDER BY count(*) DESC, entity_id) - 1 AS rank,
  count(*) OVER () AS total FROM statement_party WHERE role = 'SPEAKER' AND entity_id IS NOT NULL GROUP BY entity_id`
const most = (column: string, table: string) =>
  `SELECT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1`

/** One query for each variable, its first rows are the values; ids are those that the API shows for `node`. */
const QUERIES: Readonly<Record<string, Readonly<{ type: string; sql: string; node?: string }>>> = {
  popular: { type: 'ID!', node: 'Entity', sql: `SELECT id AS value FROM (${SPEAKERS}) s ORDER BY rank` },
  middling: {
    type: 'ID!',
    node: 'Entity',
    sql: `SELECT id AS value FROM (${SPEAKERS}) s WHERE rank >= total / 20 ORDER BY rank`,
  },
  rare: { type: 'ID!', node: 'Entity', sql: `SELECT id AS value FROM (${SPEAKERS}) s ORDER BY rank DESC` },
  organization: { type: 'ID!', node: 'Entity', sql: most('organization_id', 'affiliation') },
  publisher: { type: 'ID!', node: 'Entity', sql: most('publisher_id', 'article') },
  place: { type: 'ID!', node: 'Entity', sql: most('place_id', 'event') },
  bigEvent: { type: 'ID!', node: 'Event', sql: most('event_id', 'statement_event') },
  event: { type: 'ID!', node: 'Event', sql: 'SELECT id AS value FROM event ORDER BY id' },
  article: { type: 'ID!', node: 'Article', sql: 'SELECT article_id AS value FROM article_version ORDER BY id' },
  statement: { type: 'ID!', node: 'Statement', sql: 'SELECT id AS value FROM statement ORDER BY id' },
  articleSlug: { type: 'String!', sql: 'SELECT slug AS value FROM article ORDER BY id' },
  articleUrl: { type: 'URL!', sql: 'SELECT url AS value FROM article WHERE url IS NOT NULL ORDER BY id' },
  entitySlug: { type: 'String!', sql: 'SELECT slug AS value FROM entity ORDER BY id' },
  identifier: { type: 'String!', sql: 'SELECT value FROM entity_identifier ORDER BY entity_id' },
  // For searches: words of nearly all statements, of one in a thousand, of a handful, and a name
  commonWord: { type: 'String!', sql: wordsAround('max(ndoc)') },
  middlingWord: { type: 'String!', sql: wordsAround('max(ndoc) / 300') },
  rareWord: { type: 'String!', sql: wordsAround('min(ndoc)') },
  nameStart: { type: 'String!', sql: `SELECT left(name, 9) AS value FROM entity ORDER BY id` },
  nameWord: { type: 'String!', sql: `SELECT split_part(name, ' ', 2) AS value FROM entity ORDER BY id` },
}

/** Words whose number of statements, in a sample, is nearest below a limit. */
function wordsAround(limit: string): string {
  const words = `SELECT word, ndoc FROM ts_stat('SELECT search FROM statement ORDER BY id LIMIT 20000') WHERE word ~ '^[a-z]{4,}$'`
  return `WITH words AS (${words}) SELECT word AS value FROM words WHERE ndoc <= (SELECT ${limit} FROM words) ORDER BY ndoc DESC, word`
}

/** Months, of which the later have more. */
const MONTHS = ['2024-03', '2023-11', '2021-06', '2019-02', '2016-09', '2013-05', '2009-10', '2006-01']

type Query = <Row>(sql: string) => Promise<Row[]>

export async function drawValues(query: Query): Promise<Draws> {
  const draws = new Map<string, Draw>([
    ['from', { type: 'Date!', values: MONTHS.map((month) => `${month}-01`) }],
    ['to', { type: 'Date!', values: MONTHS.map((month) => `${month}-28`) }],
  ])
  for (const [name, { type, sql, node }] of Object.entries(QUERIES)) {
    const rows = await query<{ value: string }>(`${sql} LIMIT ${VALUES}`)
    if (rows.length === 0) throw new Error(`the base has no value for $${name}`)
    draws.set(name, { type, values: rows.map(({ value }) => (node === undefined ? value : encodeId(node, value))) })
  }
  return draws
}

/** The values of one turn for the variables that a selection names. */
export function variablesOf(draws: Draws, selection: string, turn: number): Record<string, string> {
  const entries = namesIn(selection).map((name) => {
    const { values } = drawOf(draws, name)
    return [name, values[turn % values.length] ?? ''] as const
  })
  return Object.fromEntries(entries)
}

/** The selection as a whole document, its variables declared. */
export function documentOf(draws: Draws, selection: string): string {
  const after = selection.includes('$after') ? ['$after: String'] : []
  const declared = [...after, ...namesIn(selection).map((name) => `$${name}: ${drawOf(draws, name).type}`)]
  return `query ${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${selection} }`
}

function namesIn(selection: string): string[] {
  return [...new Set([...selection.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))].filter(
    (name) => name !== 'after',
  )
}

function drawOf(draws: Draws, name: string): Draw {
  const draw = draws.get(name)
  if (draw === undefined) throw new Error(`no values are drawn for $${name}; bench/draws.ts says how`)
  return draw
}

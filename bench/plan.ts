/** A node of PostgreSQL's plan as `EXPLAIN (FORMAT JSON)` gives it. */
export type PlanNode = Readonly<{
  'Node Type': string
  'Index Name'?: string
  'Relation Name'?: string
  'Sort Key'?: readonly string[]
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  /** With those of the nodes below. */
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  'Plan Rows': number
  Plans?: readonly PlanNode[]
}>

/** What a plan does; rows are those that were met when it ran, in all its loops together. */
export type Plan = Readonly<{
  root: PlanNode
  /** In milliseconds. */
  executionTime: number
  /** Names of the indexes, each once, in the order of the plan. */
  indexes: readonly string[]
  /** Sorting of rows from the nodes below; `rows` is how many went in. */
  sorts: readonly Readonly<{ keys: readonly string[]; rows: number }>[]
  /** Tables read from end to end, or until enough was found; `rows` is how many were read. */
  scans: readonly Readonly<{ table: string; rows: number }>[]
  /** What each use of an index read on average: pages, of the index and of its table, and rows. */
  uses: readonly Readonly<{ index: string; pages: number; rows: number }>[]
}>

type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>

/** Runs the statement under EXPLAIN ANALYZE and tells what its plan does. */
export async function explain(query: Query, sql: string, parameters: readonly unknown[] = []): Promise<Plan> {
  type Explained = { 'QUERY PLAN': [{ Plan: PlanNode; 'Execution Time': number }] }
  const [row] = await query<Explained>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, parameters)
  if (row === undefined) throw new Error('EXPLAIN gave no plan')
  const [{ Plan: root, 'Execution Time': executionTime }] = row['QUERY PLAN']
  const nodes = [...walk(root)]
  const indexes = new Set(nodes.flatMap((node) => node['Index Name'] ?? []))
  const sorts = nodes
    .filter((node) => node['Node Type'].endsWith('Sort')) // Sort and Incremental Sort
    .map((node) => ({ keys: node['Sort Key'] ?? [], rows: sum((node.Plans ?? []).map(rowsOf)) }))
  const scans = nodes
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => ({ table: node['Relation Name'] ?? '', rows: rowsRead(node) }))
  const uses = nodes.filter((node) => node['Actual Loops'] !== 0).flatMap(useOf)
  return { root, executionTime, indexes: [...indexes], sorts, scans, uses }
}

/** How much a plan may sort, read in sequence, and read from an index without finding anything. */
export type Bounds = Readonly<{ sorted: number; scanned: number; pages: number }>

/** In words, what of a plan is not answered from an index in order: sorts and scans of more rows than that. */
export function shortcomings({ sorts, scans, uses }: Plan, most: Bounds): string[] {
  return [
    ...sorts
      .filter(({ rows }) => rows > most.sorted)
      .map(({ keys, rows }) => `sorts ${rows} rows by ${keys.join(', ')}`),
    ...scans
      .filter(({ rows }) => rows > most.scanned)
      .map(({ table, rows }) => `reads ${rows} rows of ${table} in sequence`),
    ...uses
      .filter(({ pages, rows }) => pages > most.pages && pages > PAGES_OF_ROW * rows)
      .map(({ index, pages, rows }) => `reads ${pages} pages each time by ${index} and finds ${rows}`),
  ]
}

/** A row that an index leads to costs a page of the index, perhaps with those above it, and one of the table. */
const PAGES_OF_ROW = 6

function useOf(node: PlanNode): Plan['uses'] {
  const { 'Index Name': index, 'Actual Loops': loops = 1, 'Actual Rows': rows = 0 } = node
  const pages = pagesOf(node) - sum((node.Plans ?? []).map(pagesOf)) // without subqueries in what it gives
  return index === undefined ? [] : [{ index, pages: Math.round(pages / loops), rows: Math.round(rows) }]
}

const pagesOf = (node: PlanNode): number => (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0)

function* walk(node: PlanNode): Iterable<PlanNode> {
  yield node
  for (const below of node.Plans ?? []) yield* walk(below)
}

/** PostgreSQL gives the rows of one loop on average. */
const rowsOf = (node: PlanNode): number =>
  Math.round((node['Actual Rows'] ?? node['Plan Rows']) * (node['Actual Loops'] ?? 1))
const rowsRead = (node: PlanNode): number =>
  rowsOf(node) + Math.round((node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

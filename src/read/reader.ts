import DataLoader from 'dataloader'
import { TextIndex } from '#core/span.ts'
import type { Database } from '#store/open.ts'
import type { Arguments, Tree } from './arguments.ts'
import type { ModelName } from './model.ts'
import { modelNames } from './model.ts'
import { countOf, rows } from './select.ts'
import { Statement } from './sql.ts'

type Row = Readonly<Record<string, unknown>>
type Write = (statement: Statement) => string

/** A version's text and the address of its article. */
export type Source = Readonly<{ index: TextIndex; url: string | null }>

/** PostgreSQL's functions take at most a hundred arguments. */
const MOST_AT_ONCE = 100

/** As much of a Prisma client as Pothos uses to load what a list could not: rows by their unique keys. */
type Delegate = Readonly<{
  findUnique: (args: Arguments) => Promise<Row | null>
  findUniqueOrThrow: (args: Arguments) => Promise<Row>
}>

/**
 * The one place that executes reads, for one request. What is above it (types, filters, orders, connections) produces
 * query arguments; each call is one SQL statement, however deep its selection. Dates come as YYYY-MM-DD, instants in
 * ISO 8601.
 */
export class Reader {
  /** In place of a Prisma client for Pothos; what it loads in one tick is one statement for each selection. */
  readonly client: Readonly<Record<ModelName, Delegate>>
  /** The texts that spans need for their context: one statement for all of a request's versions. */
  readonly sources: DataLoader<string, Source>
  readonly #database: Pick<Database, 'client'>
  readonly #batches: DataLoader<Write, unknown>
  readonly #loaders = new Map<string, DataLoader<string, Row | null>>()

  constructor(database: Pick<Database, 'client'>) {
    this.#database = database
    this.client = Object.fromEntries(modelNames.map((name) => [name, this.#delegate(name)]))
    this.#batches = new DataLoader((writes) => this.#readAll(writes), { cache: false, maxBatchSize: MOST_AT_ONCE })
    this.sources = new DataLoader((versions) => this.#readSources(versions))
  }

  list<Selected = Row>(model: ModelName, args: Arguments): Promise<Selected[]> {
    return this.read((statement) => rows(statement, model, args))
  }

  async find(model: ModelName, args: Arguments): Promise<Row | null> {
    const [row = null] = await this.list(model, { ...args, take: 1 })
    return row
  }

  count(model: ModelName, where: Tree): Promise<number> {
    return this.batched((statement) => countOf(statement, model, where))
  }

  /**
   * A read that every row of a list may ask for, such as a facet or a timeline: those of one moment are one statement.
   * `write` gives the SQL expression of its JSON value.
   */
  batched<Value>(write: Write): Promise<Value> {
    return this.#batches.load(write) as Promise<Value>
  }

  /** Runs one statement; `write` gives the SQL expression of its JSON value. */
  async read<Value>(write: Write): Promise<Value> {
    const statement = new Statement()
    const sql = `SELECT ${write(statement)}::text AS value`
    const [row] = await this.#database.client.$queryRawUnsafe<{ value: string }[]>(sql, ...statement.parameters)
    return JSON.parse(row?.value ?? 'null') as Value
  }

  /** One statement; a read that cannot be written, as with a page of -1, fails alone. */
  async #readAll(writes: readonly Write[]): Promise<unknown[]> {
    let written: (string | Error)[] = []
    const values = await this.read<unknown[]>((statement) => {
      written = writes.map((write) => statement.attempt(write))
      return `json_build_array(${written.filter((one) => typeof one === 'string').join(', ')})`
    })
    return written.map((one) => (typeof one === 'string' ? values.shift() : one))
  }

  #delegate(model: ModelName): Delegate {
    const findUnique = ({ where = {}, select }: Arguments) => this.#load(model, where, select)
    const findUniqueOrThrow = async (args: Arguments) => {
      const row = await findUnique(args)
      if (row === null) throw new Error(`a row of ${model} is gone while it is read`)
      return row
    }
    return { findUnique, findUniqueOrThrow }
  }

  #load(model: ModelName, where: Tree, select: Tree | undefined): Promise<Row | null> {
    const key = uniqueKey(where)
    const kind = JSON.stringify([model, Object.keys(key), select])
    const loader = this.#loaders.get(kind) ?? this.#loader(model, Object.keys(key), select)
    this.#loaders.set(kind, loader)
    return loader.load(JSON.stringify(key))
  }

  #loader(model: ModelName, columns: readonly string[], select: Tree | undefined): DataLoader<string, Row | null> {
    const selectKey = Object.fromEntries(columns.map((column) => [column, true]))
    return new DataLoader(async (keys: readonly string[]) => {
      const found = await this.list(model, {
        where: { OR: keys.map((key) => JSON.parse(key) as Tree) },
        select: { ...select, ...selectKey },
      })
      const byKey = new Map(found.map((row) => [keyOf(row, columns), row]))
      return keys.map((key) => byKey.get(keyOf(JSON.parse(key) as Row, columns)) ?? null)
    })
  }

  async #readSources(ids: readonly string[]): Promise<Source[]> {
    const versions = await this.list<{ id: string; text: string; article: { url: string | null } }>('articleVersion', {
      where: { id: { in: ids } },
      select: { id: true, text: true, article: { select: { url: true } } },
    })
    const sources = new Map(
      versions.map(({ id, text, article }) => [id, { index: new TextIndex(text), url: article.url }]),
    )
    return ids.map((id) => {
      const source = sources.get(id)
      if (source === undefined) throw new Error(`version ${id} is gone while its spans are read`)
      return source
    })
  }
}

/** A compound key comes under a name of its own: `{ articleId_entityId: { articleId, entityId } }`. */
function uniqueKey(where: Tree): Tree {
  const [[, first] = []] = Object.entries(where)
  return typeof first === 'object' && first !== null ? (first as Tree) : where
}

const keyOf = (row: Row, columns: readonly string[]): string => JSON.stringify(columns.map((column) => row[column]))

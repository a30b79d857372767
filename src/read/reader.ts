import DataLoader from 'dataloader'
import { TextIndex } from '#core/span.ts'
import type { PrismaClient } from '#store/generated/client/client.ts'
import type { Database } from '#store/open.ts'

export type ModelName = 'article' | 'entity' | 'statement' | 'event'
type Row = Readonly<Record<string, unknown>>
type Arguments = Readonly<Record<string, unknown>>
type Delegate = Readonly<{
  findMany: (args: Arguments) => Promise<Row[]>
  findFirst: (args: Arguments) => Promise<Row | null>
  count: (args: Arguments) => Promise<number>
}>

/** A version's text and the address of its article. */
export type Source = Readonly<{ index: TextIndex; url: string | null }>

/**
 * The one place that executes reads. What is above it (types, filters, orders, connections) produces Prisma query
 * arguments; with relationJoins each call is one SQL statement, however deep its selection.
 */
export class Reader {
  readonly client: PrismaClient
  /** The texts that spans need for their context: one statement for all of a request's versions. */
  readonly sources: DataLoader<string, Source>

  constructor({ client }: Pick<Database, 'client'>) {
    this.client = client
    this.sources = new DataLoader((versions) => readSources(client, versions))
  }

  list(model: ModelName, args: Arguments): Promise<Row[]> {
    return this.#delegate(model).findMany(args)
  }

  find(model: ModelName, args: Arguments): Promise<Row | null> {
    return this.#delegate(model).findFirst(args)
  }

  count(model: ModelName, where: Arguments): Promise<number> {
    return this.#delegate(model).count({ where })
  }

  /** The models' delegates share their shape; only their argument types differ, which the callers have checked. */
  #delegate(model: ModelName): Delegate {
    return this.client[model] as unknown as Delegate
  }
}

async function readSources(client: PrismaClient, ids: readonly string[]): Promise<Source[]> {
  const versions = await client.articleVersion.findMany({
    where: { id: { in: [...ids] } },
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

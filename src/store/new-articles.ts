import type { Rows, TableName } from './rows.ts'
import { rowKey, tableNames } from './rows.ts'
import type { Saved } from './save-reading.ts'
import type { Stored } from './stored-rows.ts'
import { sharedFacts } from './stored-rows.ts'

type Row = Rows[TableName][number]

/**
 * Readings of articles that are new, and of which everything that is stored already, or told by another of them, stays
 * as it is: then storing them means to insert the rows that are not there.
 */
export class NewArticles {
  readonly #rows = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Record<TableName, Row[]>
  #stored: Stored = nothingStored
  /** Rows of what several articles may tell, as JSON by table and key. */
  readonly #told = new Map<string, string>()
  readonly #urls = new Set<string>()
  readonly #preferred = new Map<string, string>()
  /** Entities that one of these readings mentions. */
  readonly #mentioned = new Set<string>()

  /** Takes the rows of one more reading, of which something may be stored; null where it has to be stored alone. */
  add(rows: Rows, stored: Stored): Saved | null {
    this.#stored = stored
    if (!this.#isNew(rows)) return null
    const isFound = rows.mention.length + rows.evidence.length > 0
    const added: Rows = {
      ...rows,
      origin: isFound
        ? rows.origin.filter((row) => !this.#stored.origins.has(String(row['id'])) && this.#isFirst('origin', row))
        : [],
      entity: rows.entity.filter(
        (row) => !this.#stored.entities.has(String(row['id'])) && this.#isFirst('entity', row),
      ),
      entity_name: rows.entity_name
        .map((row) => this.#settled(row))
        .filter((row) => !this.#stored.names.has(String(row['id'])) && this.#isFirst('entity_name', row)),
      entity_identifier: rows.entity_identifier.filter(
        (row) =>
          !this.#stored.identifiers.has(keyOf('entity_identifier', row)) && this.#isFirst('entity_identifier', row),
      ),
      ...Object.fromEntries(
        sharedFacts.map((table) => [
          table,
          rows[table].filter((row) => !this.#stored.facts.has(String(row['id'])) && this.#isFirst(table, row)),
        ]),
      ),
    }
    for (const row of rows.article) {
      this.#isFirst('article', row)
      if (typeof row['url'] === 'string') this.#urls.add(row['url'])
    }
    for (const row of rows.mention) this.#mentioned.add(String(row['entity_id']))
    let count = 0
    for (const table of tableNames) {
      this.#rows[table].push(...added[table])
      count += added[table].length
    }
    return { ...keysOf(rows), sequence: 1, isNewVersion: true, added: count, changed: 0, removed: 0 }
  }

  /** Gives the rows of a table that are to be inserted, each once. */
  take(table: TableName): readonly Row[] {
    return this.#rows[table].splice(0)
  }

  #isNew(rows: Rows): boolean {
    return (
      shared.every((table) => new Set(rows[table].map((row) => keyOf(table, row))).size === rows[table].length) &&
      rows.article.every(
        (row) =>
          !this.#stored.articles.has(String(row['id'])) &&
          !this.#told.has(placeOf('article', row)) &&
          !(typeof row['url'] === 'string' && (this.#urls.has(row['url']) || this.#stored.urls.has(row['url']))),
      ) &&
      rows.entity.every((row) => this.#stays(row)) &&
      rows.entity_identifier.every((row) => {
        const owner = this.#stored.identifiers.get(keyOf('entity_identifier', row))
        return (owner === undefined || owner === row['entity_id']) && this.#isAlike('entity_identifier', row)
      }) &&
      sharedFacts.every((table) =>
        rows[table].every((row) => this.#stored.facts.get(String(row['id'])) !== false && this.#isAlike(table, row)),
      )
    )
  }

  /** No reading but the first changes an entity, once that is mentioned. */
  #stays(row: Row): boolean {
    const id = String(row['id'])
    const stored = this.#stored.entities.get(id)
    return stored ?? (!this.#told.has(placeOf('entity', row)) || this.#mentioned.has(id))
  }

  /** Of two preferred names in one language the first stays that, see `settleNames`. */
  #settled(row: Row): Row {
    if (row['kind'] !== 'PREFERRED') return row
    const key = rowKey(row, 'entity_id', 'language')
    const name = this.#preferred.get(key) ?? this.#stored.preferred.get(key)
    if (name === undefined) this.#preferred.set(key, String(row['name']))
    return name === undefined || name === row['name'] ? row : { ...row, kind: 'ALIAS' }
  }

  #isAlike(table: TableName, row: Row): boolean {
    const told = this.#told.get(placeOf(table, row))
    return told === undefined || told === JSON.stringify(row)
  }

  #isFirst(table: TableName, row: Row): boolean {
    const place = placeOf(table, row)
    if (this.#told.has(place)) return false
    this.#told.set(place, JSON.stringify(row))
    return true
  }
}

const nothingStored: Stored = {
  ...{ origins: new Set(), articles: new Set(), urls: new Set(), touched: new Set(), names: new Set() },
  ...{ entities: new Map(), preferred: new Map(), identifiers: new Map(), facts: new Map() },
}

const shared: readonly TableName[] = ['article', 'entity', 'entity_name', 'entity_identifier', ...sharedFacts]

const keyOf = (table: TableName, row: Row): string =>
  table === 'entity_identifier' ? rowKey(row, 'scheme', 'value') : rowKey(row, 'id')
const placeOf = (table: TableName, row: Row): string => `${table} ${keyOf(table, row)}`

function keysOf({ article_version: [version] }: Rows): Pick<Saved, 'articleId'> {
  return { articleId: String(version?.['article_id']) }
}

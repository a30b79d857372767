import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const [CHAR, NUMERIC] = [18, 1700]

/**
 * Prisma's adapter for what the schema engine asks: columns of the type "char", which adapter-pg cannot tell of. They
 * pass through it as numeric, which the engine's questions never give, and come out as characters.
 */
export class PostgresAdapter extends PrismaPg {
  constructor(url: string) {
    const pool = new pg.Pool({ connectionString: url })
    const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<pg.QueryResult>
    pool.query = (async (...asked: unknown[]) => {
      const result = await query(...asked)
      for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = NUMERIC
      return result
    }) as typeof pool.query
    super(pool, { disposeExternalPool: true })
  }

  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query: SqlQuery): Promise<SqlResultSet> => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Numeric ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }
}

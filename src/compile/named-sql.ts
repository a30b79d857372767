import { createHash } from 'node:crypto'
import { Recent } from './recent.ts'

/** A statement's text, and the name under which PostgreSQL prepares it, so that each connection parses it once. */
export type NamedSql = Readonly<{
  sql: string
  /** None for a very long one: those that somebody asks again and again are shorter. */
  name: string | undefined
}>

const LONGEST = 20_000
/** A text is kept once, however many parameters it came with; a forgotten one gets the same name again. */
const known = new Recent<NamedSql>(500)

export function namedSql(sql: string): NamedSql {
  if (sql.length > LONGEST) return { sql, name: undefined }
  const found = known.get(sql)
  if (found) return found
  const made = { sql, name: `read_${createHash('sha256').update(sql).digest('hex').slice(0, 40)}` }
  known.set(sql, made)
  return made
}

import { createHash } from 'node:crypto'

/** Statements whose names are remembered; the name of a forgotten one is made again, and is the same. */
const MOST_NAMES = 500
/** Longer ones are not prepared: those that somebody asks again and again are shorter. */
const LONGEST = 20_000
const names = new Map<string, string>()

/**
 * The name under which PostgreSQL prepares a statement, so that it is parsed once for each connection; none for a very
 * long one. The same text has the same name everywhere.
 */
export function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined || sql.length > LONGEST) return known
  const name = `read_${createHash('sha256').update(sql).digest('hex').slice(0, 40)}`
  const [oldest] = names.size < MOST_NAMES ? [] : names.keys()
  if (oldest !== undefined) names.delete(oldest)
  names.set(sql, name)
  return name
}

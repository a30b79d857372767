import { createHash } from 'node:crypto'

/** Statements whose names are remembered; the name of a forgotten one is made again, and is the same. */
const MOST_NAMES = 1000
const names = new Map<string, string>()

/** The name under which PostgreSQL prepares a statement; the same text has the same name in every process. */
export function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `read_${createHash('sha256').update(sql).digest('hex').slice(0, 40)}`
  const [oldest] = names.size < MOST_NAMES ? [] : names.keys()
  if (oldest !== undefined) names.delete(oldest)
  names.set(sql, name)
  return name
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The queries that README shows, and those of `examples/` that it leads to. */
export function readmeQueries(): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, query = '']) => query)
  const files = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.graphql'))
  return [...shown, ...files.toSorted().map((file) => readFileSync(join(ROOT, 'examples', file), 'utf8'))]
}

import { idOf } from '#core/ids.ts'
import { littleText } from '../little-reading.ts'

/** SQL for what the little reading stores, to poke at it past Prisma. */
export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`
export const entity = (slug: string) => `${literal(idOf('entity', slug))}::uuid`
export const event = (slug: string) => `${literal(idOf('event', slug))}::uuid`
export const statement = (text: string) => `(SELECT id FROM statement WHERE text = ${literal(text)})`
export const article = `${literal(idOf('article', 'peace-talks'))}::uuid`
export const work = `${literal(idOf('article', 'cole-in-the-herald'))}::uuid`
export const version = `(SELECT id FROM article_version WHERE article_id = ${article} AND sequence = 1)`
/** An id that no row has yet. */
export const fresh = `${literal(idOf('fresh'))}::uuid`

type Values = Readonly<Record<string, string | number>>

/** An INSERT of one row; the values are SQL. */
export const insert = (table: string, values: Values) =>
  `INSERT INTO ${table} (${Object.keys(values)
    .map((column) => `"${column}"`)
    .join()}) VALUES (${Object.values(values).join()})`

/** Columns that anchor words at their first place in the little text, counted in characters or, wrongly, in UTF-16. */
export function anchor(words: string, unit: 'character' | 'UTF-16' = 'character'): Values {
  const before = littleText.slice(0, littleText.indexOf(words))
  const start = unit === 'UTF-16' ? before.length : Array.from(before).length
  return { start, end: start + Array.from(words).length, exact: literal(words) }
}

const anchored: Values = {
  id: 'gen_random_uuid()',
  article_id: article,
  version_id: version,
  origin_id: '(SELECT id FROM origin)',
}

export const insertMention = (words: string, values: Values = {}) =>
  insert('mention', { ...anchored, ...anchor(words), entity_id: entity('kent'), form: `'NAME'`, ...values })

export const insertEvidence = (words: string, values: Values) =>
  insert('evidence', { ...anchored, ...anchor(words), role: `'SUPPORT'`, ordinal: 0, review: `'PROPOSED'`, ...values })

/** A version of the article with a text of its own. */
export const insertVersion = (text: string, values: Values = {}) =>
  insert('article_version', {
    id: 'gen_random_uuid()',
    article_id: article,
    sequence: 2,
    text: literal(text),
    sha256: `encode(sha256(convert_to(${literal(text)}, 'UTF8')), 'hex')`,
    ...values,
  })

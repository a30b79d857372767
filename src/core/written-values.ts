import { z } from 'zod'

/** The small values of a written reading. Lengths keep them within what PostgreSQL can index. */

const MOST = 1000

/** A list of a reading; nobody writes a thousand entries of a kind about one article. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST)

/** What PostgreSQL can keep: no U+0000, no half of a surrogate pair. */
const text = z
  .string()
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has characters no text may hold')
export const words = text.min(1)
const isNotBlank = (value: string) => value.trim() !== ''
/** One line that names something. */
export const name = words.max(300).refine(isNotBlank, 'is blank')
export const longText = words.max(5000).refine(isNotBlank, 'is blank')

export const slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
export const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'use a BCP 47 tag such as "en"')
export const url = z.url({ protocol: /^https?$/ }).max(2000)
/** Counts from 1, as far as PostgreSQL's integers reach. */
export const count = z.int().positive().max(2_147_483_647)

/** An identifier in another catalogue. */
export const identifier = z
  .strictObject({
    scheme: slug.describe('The catalogue, such as "wikidata".'),
    value: name.describe('The identifier in it, such as "Q148"; another entity must not have it.'),
  })
  .meta({ type: 'WrittenIdentifier', description: 'What another catalogue calls an entity.' })

/**
 * Words of the text: the words alone where they occur once; with `occurrence` (1 is the first) where they repeat;
 * `from` and `to`, the first and the last words, for a long passage. Never cut out of a longer word.
 */
export const quotation = z
  .union([words, z.strictObject({ exact: words, occurrence: count }), z.strictObject({ from: words, to: words })], {
    error: 'give words of the text: alone, with their occurrence, or the first and the last of a passage',
  })
  .meta({ type: 'Quotation' })
export const quotations = list(quotation).min(1)

/** `occurrences` counts from 1 in the whole text; left out, the words must occur once. */
export const occurrences = z.union([z.literal('all'), list(count).min(1)]).meta({ type: 'Occurrences' })

export type Quotation = z.output<typeof quotation>

import { z } from 'zod'
import type { Asked } from '../wanted.ts'

/** Grows when a file of the version before cannot be brought back by what reads this one. */
const VERSION = 1

/**
 * The first line of a lossless file. It tells what the file holds, and nothing of when it was made, so that equal bases
 * make equal files.
 */
export function header({ kind = null, filter = null, since = null, after = null }: Nullish<Asked>): string {
  return `${JSON.stringify({ dateline: VERSION, kind, filter, since, after })}\n`
}
type Nullish<Of> = { [Key in keyof Of]: Of[Key] | null }

export const headerLine = z.strictObject({
  dateline: z.literal(VERSION, 'this file is of another version of Dateline'),
  kind: z.string().nullable(),
  filter: z.string().nullable(),
  since: z.string().nullable(),
  after: z.string().nullable(),
})

/** The last line: how many lines each table has, and the SHA-256 of everything before this line. */
export const trailer = (rows: Readonly<Record<string, number>>, sha256: string): string =>
  `${JSON.stringify({ rows, sha256 })}\n`

export const trailerLine = z.strictObject({
  rows: z.record(z.string(), z.int()),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

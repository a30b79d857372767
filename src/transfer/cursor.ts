import { z } from 'zod'
import { UserError } from '#core/errors.ts'

/** What was given for `--after` is not the cursor of an export like this one. */
export class AfterInvalid extends UserError {
  readonly code = 'AFTER_INVALID'
}

/** Where an export stopped: the name of what was written last and its key. */
export type Cursor = readonly [name: string, ...key: string[]]

const cursor = z.tuple([z.string()], z.string())

export const writeCursor = (place: Cursor): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** Throws `AfterInvalid` for what `writeCursor` did not make. */
export function readCursor(text: string): Cursor {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new AfterInvalid(`${JSON.stringify(text.slice(0, 80))} is not where an export stopped; copy what it printed`)
  }
}

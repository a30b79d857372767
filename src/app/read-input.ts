import { z } from 'zod'
import { issueOf } from '#core/errors.ts'
import { InputRefused } from '#core/refusals.ts'
import { cleanText } from './documents/clean-text.ts'
import type { Described } from './documents/description.ts'
import { describedBy, description, written } from './documents/description.ts'
import { DocumentRefused } from './documents/document-refused.ts'

/** UTF-16 units that are read while a caller, and everybody else who asks the server, waits: about a second's work. */
const LONGEST = 100_000

const input = z.strictObject({
  text: z.string().max(LONGEST, `is longer than ${LONGEST} characters; split it, or read it with "dateline ingest"`),
  ...written.shape,
})

/** A document as a caller describes it; throws `InputRefused` with everything that is wrong. */
export function documentOf(value: object): Described {
  const parsed = input.safeParse(value)
  if (!parsed.success) throw new InputRefused(parsed.error.issues.map(issueOf))
  const { text, ...told } = parsed.data
  try {
    return describedBy({ ...description(told), text: cleanText(text) })
  } catch (error) {
    throw error instanceof DocumentRefused ? new InputRefused([{ path: ['text'], message: error.message }]) : error
  }
}

import { z } from 'zod'
import { issueOf } from '#core/errors.ts'
import { cleanText } from './clean-text.ts'
import { decodeUtf8 } from './decode.ts'
import type { Told } from './description.ts'
import { description, eitherOf, refusedFor, written } from './description.ts'
import { DocumentRefused } from './document-refused.ts'
import { readPage } from './html.ts'

const shape = { text: z.string().optional(), html: z.string().optional(), ...written.shape }

const line = z
  .strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; the keys are ${Object.keys(shape).join(', ')}`
        : undefined,
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), 'give either "text" or "html"')

/**
 * A line of `.jsonl`, one article:
 * {"text": "…", "title": "…", "date": "2021-06-11", "publisher": "…", "url": "…", "language": "en", "slug": "…"}
 * "html" may stand in the place of "text"; what the line tells goes before what the page does. All else is optional,
 * and no other key is known.
 */
export function readJsonLine(bytes: Uint8Array): Told {
  const parsed = line.safeParse(jsonIn(decodeUtf8(bytes)))
  if (!parsed.success) throw refusedFor(parsed.error.issues.map(issueOf), null)
  const { text, html, ...told } = parsed.data
  if (html === undefined) return { ...description(told), text: cleanText(text ?? '') }
  const page = readPage(html, told.title)
  return { ...eitherOf(description(told), page), text: page.text }
}

/** Throws `DocumentRefused`. */
export function jsonIn(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DocumentRefused('DOCUMENT_INVALID', `this is not JSON: ${reason}`)
  }
}

import { DocumentRefused } from './document-refused.ts'

/** UTF-16 units of one article; PostgreSQL indexes about as much. */
const LONGEST = 1_000_000

/** A text as it is stored: normalisation form C, line feeds, no byte order mark. Refuses one with nothing in it. */
export function cleanText(raw: string): string {
  const text = withoutMarks(raw).normalize('NFC')
  if (text.trim() === '') throw new DocumentRefused('DOCUMENT_EMPTY', 'there is no text in it')
  if (text.length > LONGEST)
    throw new DocumentRefused('DOCUMENT_TOO_LARGE', `its text is longer than ${LONGEST} characters; split it`)
  return text
}

/**
 * Line feeds for other ends of lines, and no byte order mark. Refuses what PostgreSQL cannot keep (U+0000, half of a
 * surrogate pair) by its place. Markup is composed only when it is text: ">" and U+0338 would become one character.
 */
export function withoutMarks(raw: string): string {
  const text = raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const bad = /[\0\p{Cs}]/u.exec(text)
  if (bad === null) return text
  const before = text.slice(0, bad.index).split('\n')
  const column = [...(before.at(-1) ?? '')].length + 1
  const what = bad[0] === '\0' ? 'is U+0000' : 'is half of a surrogate pair'
  throw new DocumentRefused(
    'TEXT_INVALID',
    `character ${column} of its line ${before.length} ${what}; take it out`,
    before.length,
  )
}

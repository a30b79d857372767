import { isUtf8 } from 'node:buffer'
import { DocumentRefused } from './document-refused.ts'

/** The text of bytes in UTF-8, which everything but a page has to be in. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const utf16 = byteOrderMark(bytes)
  if (utf16 !== null) throw notUtf8(`it is in ${utf16}`, utf16, null)
  const line = badLine(bytes)
  throw notUtf8(`line ${line} is not in UTF-8`, 'WINDOWS-1252', line)
}

/** The text of a page: its byte order mark tells the encoding, else its meta tag, else it is UTF-8. */
export function decodePage(bytes: Uint8Array): string {
  const charset = byteOrderMark(bytes) ?? declared(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))
  if (/^utf-?8$/i.test(charset)) return decodeUtf8(bytes)
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    if (isUtf8(bytes)) return decodeUtf8(bytes) // the meta tag is wrong
    throw new DocumentRefused('ENCODING_INVALID', `it says that it is in ${charset} and is not; save it in UTF-8`)
  }
}

/** `<meta charset="utf-8">`, or `<meta http-equiv="Content-Type" content="text/html; charset=utf-8">`. */
function declared(head: string): string {
  const tags = head.split('<').filter((tag) => /^meta\s/i.test(tag))
  const [charset] = tags.flatMap((tag) => /\bcharset=["']?(?<name>[\w:.-]+)/i.exec(tag)?.groups?.['name'] ?? [])
  return charset ?? 'utf-8'
}

function byteOrderMark([first, second]: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : null
}

const notUtf8 = (what: string, likely: string, line: number | null) =>
  new DocumentRefused('ENCODING_INVALID', `${what}; convert it first: iconv -f ${likely} -t UTF-8`, line)

/** A line feed is never part of another character in UTF-8, so the lines can be looked at one by one. */
function badLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end))) return line
    if (end === -1) break
    start = end + 1
  }
  return line
}

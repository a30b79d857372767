/** RFC 5545, 3.1: `SUMMARY:Talks`, folded so that no line is longer than 75 octets; no character is cut in two. */
export function contentLine(name: string, value: string): string {
  let folded = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > LONGEST) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return `${folded}\r\n`
}

const LONGEST = 75

/** In UTF-8. */
const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4

/**
 * A value of the type TEXT (RFC 5545, 3.3.11). Every kind of line break is `\n`; other control characters cannot be
 * held and become U+FFFD, so that one sees that something stood there.
 */
export const textValue = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\t\n\u{20}-\u{7E}\u{80}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

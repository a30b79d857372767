/**
 * A text that a reader of Markdown (CommonMark, or GitHub's with its tables and bare links) shows as it is, within one
 * line: white space of any kind and length becomes one space, and what cannot be shown U+FFFD. Signs that mean something
 * only at the start of a line are not escaped but for `#`, which also ends headings.
 */
export const escapeMarkdown = (text: string): string =>
  plainLine(text).replaceAll(/[\\`*_[\]<&~#$@]|:(?=\/\/)|(?<=www)\.|(?<=\])\(/gi, (sign) => `\\${sign}`)

/** What of a text is shown. */
export const plainLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/\p{Cc}/gu, '\u{FFFD}')

/** `[title](<url>)`; an address that is none of the web is not linked. */
export const markdownLink = (title: string, url: string | null): string =>
  url !== null && /^https?:\/\//i.test(url)
    ? `[${escapeMarkdown(title)}](<${destination(url)}>)`
    : escapeMarkdown(title)

/** Between `<` and `>` only these would be read as something else; an address has them in percent. */
const destination = (url: string): string =>
  url
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}<>\\]/gu, (sign) => encodeURIComponent(sign))
    .replaceAll('&', '\\&')

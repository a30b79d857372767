/**
 * A text as XML 1.0 has it in an element or in an attribute between double quotes: `AT&amp;T`. Tabs and line breaks are
 * references, for readers make spaces of them in attributes (section 3.3.3) and some turn each kind into another. What
 * XML cannot hold (section 2.2: control characters, halves of surrogate pairs, U+FFFE and U+FFFF) becomes U+FFFD, so
 * that one sees that something stood there.
 */
export const escapeXml = (text: string): string =>
  text.replaceAll(unheld, '\u{FFFD}').replaceAll(/[&<>"\t\n\r\u0085\u2028]/g, reference)

const unheld = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const reference = (sign: string): string => named[sign] ?? `&#${sign.charCodeAt(0)};`
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** An attribute that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

export const opening = (name: string, attributes: Attributes = {}): string => `<${name}${written(attributes)}>`

/** `inner` is XML already. */
export const element = (name: string, attributes: Attributes, inner = ''): string =>
  inner === '' ? `<${name}${written(attributes)}/>` : `${opening(name, attributes)}${inner}</${name}>`

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('')

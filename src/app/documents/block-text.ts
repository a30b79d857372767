/** What stands on lines of its own. */
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** What is no part of the story's own words. */
const SKIPPED = new Set(
  'audio button canvas figcaption figure head iframe input math noscript object script select style svg template textarea video'.split(
    ' ',
  ),
)
const ELEMENT = 1
const TEXT = 3

/** The words of an element as plain text: a blank line between its blocks, a line feed for `<br>`, no markup. */
export function blockText(root: Node): string {
  const parts: string[] = []
  collect(root, parts)
  return parts
    .join('')
    .split(BREAK)
    .map((block) => block.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n'))
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join('\n\n')
}

/** Stands between blocks until all of the text is together; no clean text has it. */
const BREAK = '\0'

function collect(node: Node, parts: string[]): void {
  if (node.nodeType === TEXT) parts.push((node.nodeValue ?? '').replaceAll(/\s|\0/g, ' '))
  const name = node.nodeName.toLowerCase()
  if (SKIPPED.has(name)) return
  if (name === 'br') parts.push('\n')
  const edge = node.nodeType === ELEMENT && BLOCKS.has(name) ? BREAK : name === 'td' || name === 'th' ? ' ' : ''
  parts.push(edge)
  for (const child of node.childNodes) collect(child, parts)
  parts.push(edge)
}

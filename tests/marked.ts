import type { Range } from '#core/quotation.ts'

/** Reads a text in which the answer is marked: `[China] and [Japan]` is "China and Japan" with two ranges in UTF-16 units. */
export function marked(source: string): Readonly<{ text: string; ranges: readonly Range[] }> {
  let text = ''
  const ranges = [...source.matchAll(/([^[]*)(?:\[([^\]]*)\])?/g)].flatMap(([, before = '', words]) => {
    text += before
    const start = text.length
    text += words ?? ''
    return words === undefined ? [] : [{ start, end: text.length }]
  })
  return { text, ranges }
}

import type { Range } from '../draft.ts'
import type { Scene } from './scene.ts'

const EDGE = /[\s,;:—–]/

/** The words without white space, commas and "that" at their edges; null where nothing is left. */
export function trimmedContent({ draft: { view } }: Scene, range: Range): Range | null {
  let { start, end } = range
  while (start < end && EDGE.test(view[start] ?? '')) start++
  if (/^that\s/i.test(view.slice(start, start + 5))) start += 5
  while (start < end && EDGE.test(view[start] ?? '')) start++
  while (end > start && EDGE.test(view[end - 1] ?? '')) end--
  while (end > start && /[.]/.test(view[end - 1] ?? '') && !/\.\p{Lu}\.$/u.test(view.slice(end - 3, end))) end--
  while (end > start && EDGE.test(view[end - 1] ?? '')) end--
  return end > start ? unquoted(view, { start, end }) : null
}

/** Without marks that enclose all of it: "[we agreed]". */
function unquoted(view: string, { start, end }: Range): Range {
  const inner = view.slice(start + 1, end - 1)
  const enclosed = /["“]/.test(view[start] ?? '') && /["”]/.test(view[end - 1] ?? '') && !/["“”]/.test(inner)
  return enclosed && end - start > 2 ? { start: start + 1, end: end - 1 } : { start, end }
}

/** The parts of a quotation without the comma that belongs to the clause that reports it: “We agreed[,]” she said. */
export const quotedContent = ({ draft: { view } }: Scene, parts: readonly Range[]): Range[] =>
  parts.map(({ start, end }, at) =>
    at === parts.length - 1 && view[end - 1] === ',' && end - start > 1 ? { start, end: end - 1 } : { start, end },
  )

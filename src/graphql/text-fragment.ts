import type { Span, TextIndex } from '#core/span.ts'

/** Code units of a passage that is given whole; words of those at its ends; code points in which context is looked for. */
const LONGEST_EXACT = 100
const EDGE_WORDS = 4
const CONTEXT = 60

export const fragmentNumbers = { longest: LONGEST_EXACT, edge: EDGE_WORDS, context: CONTEXT } as const

/**
 * A URL that scrolls to the span and marks it: `url#:~:text=[prefix-,]start[,end][,-suffix]` (WICG URL Fragment Text
 * Directives). A long span is given by its first and last words; context is added only where the words repeat.
 */
export function textFragment(url: string, index: TextIndex, { start, end }: Span): string {
  const exact = index.slice(start, end)
  const words = exact.split(/\s+/).filter((word) => word !== '')
  const isLong = exact.length > LONGEST_EXACT || exact.includes('\n')
  const range =
    isLong && words.length >= 2 * EDGE_WORDS
      ? [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)].map((edge) => encode(edge.join(' '))).join()
      : encode(words.join(' '))
  const [before, after] = isRepeated(index.text, exact) ? context(index, { start, end }) : ['', '']
  return `${url.split('#')[0]}#:~:text=${before && `${encode(before)}-,`}${range}${after && `,-${encode(after)}`}`
}

const isRepeated = (text: string, exact: string): boolean => text.indexOf(exact) !== text.lastIndexOf(exact)

/** The nearest words of the same line on either side. */
function context(index: TextIndex, { start, end }: Span): [string, string] {
  const before =
    index
      .slice(Math.max(0, start - CONTEXT), start)
      .split('\n')
      .at(-1) ?? ''
  const after = index.slice(end, Math.min(index.length, end + CONTEXT)).split('\n')[0] ?? ''
  return [
    before.trim().split(/\s+/).slice(-EDGE_WORDS).join(' '),
    after.trim().split(/\s+/).slice(0, EDGE_WORDS).join(' '),
  ]
}

/** Hyphen, comma and ampersand have meanings of their own in a directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D')

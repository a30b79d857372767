import type { Draft, Quotation, Range } from './draft.ts'

type Open = { start: number; parts: Range[]; from: number }

const SPACE = /\s/
const WORD = /[\p{L}\p{N}]/u
/** Marks before which nothing is open: "([“—". */
const OPENS_AFTER = /[\s([{“"—–/-]/
/** 'tis, 'em, '90s: an apostrophe where letters or digits are left out. */
const SHORTENED = /^'(?:tis|twas|em|til|cause|n'|\d0s|\d\d\b)/i

/**
 * Quotation marks, by their form and place alone: “We will, and
 *
 * “we must,” she said. A quotation that goes on opens each of its paragraphs anew; one that is never closed ends with
 * its paragraph. Single marks count outside of double ones: 'We agreed,' she said.
 */
export function findQuotations(draft: Draft): Draft {
  const paragraphs = paragraphsOf(draft.view)
  const doubles = doubleMarked(draft.view, paragraphs)
  const singles = paragraphs.flatMap((paragraph) => singleMarked(draft.view, paragraph))
  return { ...draft, quotations: outermost([...doubles, ...singles]) }
}

const paragraphsOf = (view: string): Range[] =>
  [...view.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }))

function doubleMarked(view: string, paragraphs: readonly Range[]): Quotation[] {
  const found: Quotation[] = []
  let open: Open | null = null
  for (const [number, { start, end }] of paragraphs.entries()) {
    if (open && !goesOn(view, start)) open = null
    let left = straightMarks(view, start, end)
    for (let at = start; at < end; at++) {
      if (view[at] === '"') left--
      const role = roleOf(view, at, open !== null, left % 2 === 1)
      if (role === 'open') {
        if (open && at > firstInk(view, start)) found.push(ended(view, open, at, false))
        open = opened(open && at === firstInk(view, start) ? open : null, at)
      } else if (role === 'close' && open) {
        found.push(ended(view, open, at, true))
        open = null
      }
    }
    const next = paragraphs[number + 1]
    if (open && next && goesOn(view, next.start)) {
      open.parts.push(...ink(view, open.from, end))
      open.from = next.start
    } else if (open) found.push(ended(view, open, end, false))
  }
  return found.filter(({ parts }) => parts.length > 0)
}

function roleOf(view: string, at: number, isOpen: boolean, odd: boolean): 'open' | 'close' | null {
  const mark = view[at]
  if (mark === '“' || mark === '„' || mark === '«') return 'open'
  if (mark === '”' || mark === '»') return isOpen ? 'close' : null
  if (mark !== '"' || isInch(view, at, isOpen)) return null
  const [before, after] = [view[at - 1] ?? ' ', view[at + 1] ?? ' ']
  if (!isOpen) return OPENS_AFTER.test(before) || !SPACE.test(after) || odd ? 'open' : null
  return SPACE.test(before) && WORD.test(after) ? 'open' : 'close'
}

const opened = (more: Open | null, at: number): Open => ({
  start: more?.start ?? at,
  parts: more?.parts ?? [],
  from: at + 1,
})

/** An odd number of straight marks behind a mark: one of them closes what it opens. */
function straightMarks(view: string, start: number, end: number): number {
  let count = 0
  for (let at = view.indexOf('"', start); at >= 0 && at < end; at = view.indexOf('"', at + 1)) count++
  return count
}

/** A 27" screen. */
const isInch = (view: string, at: number, isOpen: boolean): boolean =>
  !isOpen && /\d/.test(view[at - 1] ?? '') && !WORD.test(view[at + 1] ?? '')

const goesOn = (view: string, start: number): boolean => /^[“"«]$/.test(view[firstInk(view, start)] ?? '')

function firstInk(view: string, start: number): number {
  let at = start
  while (at < view.length && view[at] !== '\n' && SPACE.test(view[at] ?? '')) at++
  return at
}

const ended = (view: string, open: Open, at: number, closed: boolean): Quotation => {
  const parts = [...open.parts, ...ink(view, open.from, at)]
  return { start: open.start, end: closed ? at + 1 : (parts.at(-1)?.end ?? at), parts, closed }
}

/** The range without the white space at its edges; none where nothing is left. */
function ink(view: string, from: number, to: number): Range[] {
  let [start, end] = [from, to]
  while (start < end && SPACE.test(view[start] ?? '')) start++
  while (end > start && SPACE.test(view[end - 1] ?? '')) end--
  return end > start ? [{ start, end }] : []
}

function singleMarked(view: string, { start, end }: Range): Quotation[] {
  const found: Quotation[] = []
  let from = -1
  /** "the ministers' aides": perhaps a genitive, perhaps the end. */
  let perhaps = -1
  const close = (at: number): void => {
    if (from >= 0 && at > from) {
      const parts = ink(view, from + 1, at)
      if (parts.length > 0) found.push({ start: from, end: at + 1, parts, closed: true })
    }
    from = -1
    perhaps = -1
  }
  for (let at = view.indexOf("'", start); at >= 0 && at < end; at = view.indexOf("'", at + 1)) {
    const [before, after] = [view[at - 1] ?? ' ', view[at + 1] ?? ' ']
    if (OPENS_AFTER.test(before) && (WORD.test(after) || after === '[') && !SHORTENED.test(view.slice(at, at + 8))) {
      close(perhaps)
      from = at
    } else if (from >= 0 && !SPACE.test(before) && !WORD.test(after)) {
      if (before.toLowerCase() === 's' && /^ \p{Ll}/u.test(view.slice(at + 1, at + 3)))
        perhaps = perhaps < 0 ? at : perhaps
      else close(at)
    }
  }
  close(perhaps)
  return found
}

/** Those that lie in no other and cross none before them. */
function outermost(all: readonly Quotation[]): Quotation[] {
  const kept: Quotation[] = []
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  }
  return kept
}

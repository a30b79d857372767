import type { Draft, Section } from './draft.ts'
import { gluedCreditEnd } from './glued-credits.ts'

type Line = Readonly<{ text: string; start: number; end: number }>

/** What a line at the head or the foot of a story is by its form alone. */
const forms = [
  { kind: 'CREDIT', form: /^(?:©|\(c\)|photo(?:graph)?(?: by|:)|image(?: by|:)|source:)/i },
  { kind: 'CREDIT', form: /^\((?:additional )?(?:reporting|writing|editing)(?: and \w+)? by\b/i },
  { kind: 'BYLINE', form: /^by \p{Lu}[\p{L}'.-]*(?: \p{L}[\p{L}'.-]*){0,7}(?:,.{0,60})?$/iu },
  { kind: 'CAPTION', form: /^(?:file photo|file)\s?:/i },
] as const

/** Place, day and agency before the first words: BEIJING, July 11 (Reuters) - China said … */
const dateline =
  /^\p{Lu}[\p{Lu} .,'/-]{2,39}(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?(?: ?\([A-Z][A-Za-z ]{1,19}\))? ?[-–—]{1,2} /u

const ENDS_A_SENTENCE = /[.!?…:;,]["”')\]]*$/
const LONGEST_HEADLINE = 160

/** Headline, byline, dateline and credits by their form and place; all between them is the story itself. */
export function findSections(draft: Draft): Draft {
  const lines = linesOf(draft.view)
  const marked = lines.flatMap((line, at): Section[] => {
    const { start, end } = line
    const form = forms.find((one) => one.form.test(line.text.slice(0, 200)))
    if (form !== undefined) return [{ kind: form.kind, start, end }]
    if (isHeadline(line, at, lines, draft.document.title)) return [{ kind: 'HEADLINE', start, end }]
    const words = dateline.exec(line.text.slice(0, 100))?.[0].trimEnd()
    return words === undefined || at > 4 ? [] : [{ kind: 'DATELINE', start, end: start + words.length }]
  })
  return { ...draft, sections: withBody(marked, draft.view) }
}

const linesOf = (view: string): Line[] =>
  [...view.matchAll(/[^\n]+/g)].flatMap(({ 0: words, index }) => {
    const credit = gluedCreditEnd(words)
    return [...lineOf(words.slice(0, credit), index), ...lineOf(words.slice(credit), index + credit)]
  })

function lineOf(words: string, at: number): Line[] {
  const text = words.trim()
  const start = at + words.indexOf(text)
  return text === '' ? [] : [{ text, start, end: start + text.length }]
}

/** The first line, where it is the title or is no sentence and a story follows. */
const isHeadline = ({ text }: Line, at: number, lines: readonly Line[], title: string | null): boolean =>
  at === 0 &&
  (text === title?.trim() ||
    (lines.length > 2 && text.length <= LONGEST_HEADLINE && !ENDS_A_SENTENCE.test(text) && /\s/.test(text)))

/** The story is all that is not marked, from its first word to its last; what is marked inside it cuts it. */
function withBody(marked: readonly Section[], view: string): Section[] {
  const ends = [...marked.map(({ start }) => start), view.length]
  const body = ends.flatMap((end, at): Section[] => {
    const from = marked[at - 1]?.end ?? 0
    const words = view.slice(from, end)
    const start = from + words.length - words.trimStart().length
    return words.trim() === '' ? [] : [{ kind: 'BODY', start, end: start + words.trim().length }]
  })
  return [...marked, ...body].toSorted((a, b) => a.start - b.start)
}

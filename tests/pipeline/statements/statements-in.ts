import type { DraftStatement, Range } from '#pipeline/draft.ts'
import { draftOf } from '../draft-of.ts'

export type Read = Readonly<{ rule: string; speaker: string | null; cue: string | null; content: string }>

/** The statements of a text in words; the parts of an interrupted one are joined by "…". */
export const statementsIn = (text: string): Read[] => draftOf(text).statements.map((one) => inWords(text, one))

function inWords(text: string, { speakers, cue, content, found }: DraftStatement): Read {
  const words = ({ start, end }: Range): string => text.slice(start, end)
  return {
    rule: found.rule,
    speaker: speakers.length === 0 ? null : speakers.map((one) => words(one.words)).join('…'),
    cue: cue && words(cue),
    content: content.map(words).join('…'),
  }
}

/** `[words]name` in a text: the text without brackets, and the words by name. A name that comes twice is joined by "…". */
export function answered(source: string): Readonly<{ text: string; answer: Readonly<Record<string, string>> }> {
  const answer: Record<string, string> = {}
  const text = source.replaceAll(
    /\[([^\]]*)\](speaker|cue|content|hearer|date|venue)/g,
    (_, words: string, name: string) => {
      const before = answer[name]
      answer[name] = before === undefined ? words : `${before}…${words}`
      return words
    },
  )
  return { text, answer }
}

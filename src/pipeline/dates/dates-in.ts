import type { TimeExpression, Token } from '../draft.ts'
import { dayFromIso } from './calendar.ts'
import { confidenceOf } from './confidence.ts'
import { expressed } from './expressed.ts'
import { directionFinder, sentenceAt } from './direction.ts'
import type { Match } from './form.ts'
import { longest } from './form.ts'
import { forms } from './forms.ts'
import { mayBegin } from './openers.ts'
import type { Direction, Period } from './period.ts'
import type { Meaning } from './stated.ts'
import type { Words } from './words.ts'
import { isDash, lowerAt, wordsOf } from './words.ts'

/** A form of words where it stands: from word `at` to before word `next`. */
type Found = Match & Readonly<{ at: number }>

/**
 * Every expression of time of a text, in its order, none inside another. `anchor`: the day of publication,
 * `YYYY-MM-DD`; null leaves open what is counted from it.
 */
export function datesIn(view: string, tokens: readonly Token[], anchor: string | null): TimeExpression[] {
  const words = wordsOf(view)
  const found = matchesIn(words)
  const directionAt = directionFinder(tokens)
  const day = dayFromIso(anchor)
  const said: Mentioned[] = []
  return found.map((match, index): TimeExpression => {
    const [start, end] = [words[match.at]?.start ?? 0, words[match.next - 1]?.end ?? 0]
    const sentence = sentenceAt(tokens, start)
    const direction = ledTo(words, match.at, () => directionAt(start))
    const meaning = borrowed(words, match, found[index + 1])
    const near = nearTo(said, sentence, start)
    const mentioned = near.at(-1)?.period ?? null
    const mentionedDay = near.findLast(({ period }) => period.unit === 'day')?.period ?? null
    const read = expressed(meaning, { anchor: day, mentioned, mentionedDay, direction: direction() }, words, match.at)
    if (read.period !== null && meaning.type === 'DATE') said.push({ period: read.period, sentence, end })
    const { period: _, ...expression } = read
    return { start, end, ...expression, found: { rule: match.rule, confidence: confidenceOf(match.rule) } }
  })
}

/** A date that later words may be counted from: "the next day". */
type Mentioned = Readonly<{ period: Period; sentence: number; end: number }>

const NEAR = 500

/** Of the last few; older ones are forgotten. */
const nearTo = (said: readonly Mentioned[], sentence: number, start: number): readonly Mentioned[] =>
  said.slice(-4).filter((last) => last.sentence === sentence || start - last.end < NEAR)

function matchesIn(words: Words): Found[] {
  const found: Found[] = []
  for (let at = 0; at < words.length;) {
    const match = mayBegin(words, at) ? longest(forms, words, at) : null
    if (match !== null) found.push({ ...match, at })
    at = match?.next ?? at + 1
  }
  return found
}

/** "since Monday" looks back; "until Monday" looks ahead where no verb tells. */
function ledTo(words: Words, at: number, direction: () => Direction): () => Direction {
  const before = lowerAt(words, at - 1)
  if (before === 'since') return () => 'past'
  if (before === 'until' || before === 'till') return () => 'future'
  return before === 'by' ? () => direction() ?? 'future' : direction
}

/** "January 23 - March 9, 2014": the year holds for both. */
function borrowed(words: Words, { meaning, next }: Found, following: Found | undefined): Meaning {
  if (following === undefined || following.meaning.type !== 'DATE' || meaning.type !== 'DATE') return meaning
  const joined =
    following.at === next + 1 && (isDash(words, next) || /^(?:to|through|until|and)$/.test(lowerAt(words, next)))
  const { year } = following.meaning.stated
  const { month, relation, weekday, year: own } = meaning.stated
  if (
    !joined ||
    year === undefined ||
    own !== undefined ||
    relation !== undefined ||
    (month === undefined && weekday === undefined)
  )
    return meaning
  return { ...meaning, stated: { ...meaning.stated, year } }
}

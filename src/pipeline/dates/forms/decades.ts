import type { DateForm } from '../form.ts'
import { ordinalAt } from '../numbers.ts'
import { isDash, isGlued, lowerAt, runsFrom, skip } from '../words.ts'

const names = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, at) => [word, 192 + at] as const),
)

/** The music of the [1960s], the ['90s], the [sixties]; a treaty of the [18th century]. */
export const decadeOrCentury: DateForm = (words, at) => {
  const named = names.get(lowerAt(words, at))
  const led = /^(?:the|early|late|mid|-)$/.test(lowerAt(words, at - 1))
  if (named !== undefined) return led ? { next: at + 1, stated: { decade: named }, rule: 'decade' } : null
  const century = ordinalAt(words, at)
  const next = century === null ? 0 : isDash(words, century.next) ? century.next + 1 : century.next
  if (century !== null && lowerAt(words, next) === 'century' && century.value > 0 && century.value < 23)
    return { next: next + 1, stated: { century: century.value - 1 }, rule: 'century' }
  return decade(words, at)
}

/** 1960s, '60s, 60s behind "the" */
const decade: DateForm = (words, at) => {
  const start = skip(words, at, "'")
  const digits = words[start]
  const end = lowerAt(words, start + 1) === "'" && lowerAt(words, start + 2) === 's' ? start + 3 : start + 2
  if (digits === undefined || digits.number < 0 || lowerAt(words, end - 1) !== 's' || !isGlued(words, end - 1))
    return null
  if (digits.number % 10 !== 0 || (start === at && runsFrom(words, at) && lowerAt(words, at - 1) !== '-')) return null
  if (digits.text.length === 4 && digits.number % 100 === 0 && digits.number < 2000)
    return { next: end, stated: { century: digits.number / 100 }, rule: 'century' }
  if (digits.text.length === 4) return { next: end, stated: { decade: digits.number / 10 }, rule: 'decade' }
  const isShort = digits.text.length === 2 && /^(?:the|early|late|mid|and|-|')$/.test(lowerAt(words, start - 1))
  const full = digits.number < 30 ? 200 : 190
  return isShort ? { next: end, stated: { decade: full + digits.number / 10 }, rule: 'short-decade' } : null
}

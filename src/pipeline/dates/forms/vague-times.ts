import type { Form } from '../form.ts'
import { lowerAt } from '../words.ts'

const words = new Map([
  ['recently', 'PAST_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
] as const)

const phrases = new Set(['right now', 'at present', 'until now'])

/** He [recently] left; is [currently] ill; [at present]; [at the moment]: past, present, no date. */
export const vagueTime: Form = (text, at) => {
  const value = words.get(lowerAt(text, at) as 'recently')
  if (value !== undefined) return { next: at + 1, rule: 'vague-time', meaning: { type: 'VAGUE', value } }
  const [first, second, third] = [lowerAt(text, at), lowerAt(text, at + 1), lowerAt(text, at + 2)]
  const meaning = { type: 'VAGUE', value: 'PRESENT_REF' } as const
  if (phrases.has(`${first} ${second}`)) return { next: at + 2, rule: 'vague-time', meaning }
  if (
    first === 'at' &&
    (second === 'the' || second === 'this') &&
    /^(?:moment|time)$/.test(third) &&
    !(second === 'the' && third === 'time')
  )
    return { next: at + 3, rule: 'vague-time', meaning }
  return null
}

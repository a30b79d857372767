import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotation, occurrences } from '#core/quotation.ts'
import type { Quotation } from '#core/written-values.ts'
import { marked } from '../marked.ts'

const searched = (text: string, ...seams: number[]) => ({ text, seams: new Set(seams) })
const whole = (text: string) => ({ start: 0, end: text.length })
const find = (text: string, quotation: Quotation, within = [whole(text)]) =>
  findQuotation(searched(text), quotation, within, 'the text')

describe('The occurrences of words', () => {
  test.each([
    ['China', '[China] and the Chinese of [China]'],
    ['China', '[China], “[China]”, [China]’s, [China]-born, ([China])'],
    ['US', "the [US]' envoy, not a bUS, not USA"],
    ['Li', '[Li] Jinjun met Liu'],
    ['20', 'once every [20] years, not 2021, not 120'],
    ['the two', '[the two] sides, not the twofold'],
    ['“peace”', 'a [“peace”] and another[“peace”]now'],
    ['é', 'not cafés, but [é]'],
    ['e', 'not e\u0301 but [e]'],
    ['𝒜', 'not 𝒜b, not b𝒜, but [𝒜]'],
    ['dove', '🕊[dove]🕊 and 中dove'],
    ['aa', '[aa] [aa] aaa'],
    ['- -', '[- -] [- -]'],
  ])('of %j are those marked in %j', (words, source) => {
    const { text, ranges } = marked(source)
    expect(occurrences(searched(text), words, whole(text))).toEqual(ranges)
  })

  test('do not overlap', () => {
    const { text, ranges } = marked('[no no] [no no] no')
    expect(occurrences(searched(text), 'no no', whole(text))).toEqual(ranges)
  })

  test('are looked for only inside the range', () => {
    const { text, ranges } = marked('China [met China today] in China')
    const [range = whole(text)] = ranges
    expect(occurrences(searched(text), 'China', range)).toEqual([{ start: 10, end: 15 }])
  })

  test('may be cut at a seam though letters touch', () => {
    expect(occurrences(searched('© AFPChina'), 'China', whole('© AFPChina'))).toEqual([])
    expect(occurrences(searched('© AFPChina', 5), 'China', whole('© AFPChina'))).toEqual([{ start: 5, end: 10 }])
    expect(occurrences(searched('© AFPChina', 5), 'AFP', whole('© AFPChina'))).toEqual([{ start: 2, end: 5 }])
  })

  test('are as many as the text has such words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝒜'), minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(word), word, (words, wanted) => {
        const text = words.join(' ')
        expect(occurrences(searched(text), wanted, whole(text))).toHaveLength(
          words.filter((one) => one === wanted).length,
        )
      }),
    )
  })
})

describe('A quotation', () => {
  test.each<[string, Quotation, string]>([
    ['of words that stand once', 'Kim Jong-un', 'leader [Kim Jong-un] said'],
    ['with its occurrence', { exact: 'their', occurrence: 2 }, 'their envoys and [their] aims, their talks'],
    ['with the first occurrence', { exact: 'their', occurrence: 1 }, '[their] envoys and their aims'],
    [
      'from its first to its last words',
      { from: 'We are', to: 'prosperity' },
      '"[We are willing to bring prosperity]."',
    ],
    ['whose last words overlap the first', { from: 'to work', to: 'work together' }, 'ready [to work together] now'],
    ['whose last words are the first', { from: 'peace', to: 'peace' }, 'for [peace] only'],
    ['after an emoji', 'dove', '🕊 [dove]'],
  ])('%s is found', (_, quotation, source) => {
    const { text, ranges } = marked(source)
    expect(find(text, quotation)).toEqual({ range: ranges[0] })
  })

  test.each<[string, Quotation, string]>([
    ['"Kim" is not in the text', 'Kim', 'Kimchi for all'],
    ['"kim" is not in the text', 'kim', 'Kim spoke'],
    ['"their" stands 2 times in the text; say which with "occurrence"', 'their', 'their aims and their talks'],
    ['"their" stands only 2 times in the text', { exact: 'their', occurrence: 3 }, 'their aims and their talks'],
    ['"their" is not in the text', { exact: 'their', occurrence: 1 }, 'theirs'],
    ['"We" is not in the text', { from: 'We', to: 'peace' }, 'they want peace'],
    ['"peace" is not in the text', { from: 'they', to: 'peace' }, 'they want war'],
    [
      '"peace" stands 2 times in the text; say which with "occurrence"',
      { from: 'they', to: 'peace' },
      'they want peace, peace',
    ],
    ['"they" stands before "peace"', { from: 'peace', to: 'they' }, 'they want peace'],
  ])('is not found: %s', (problem, quotation, source) => {
    expect(find(source, quotation)).toEqual({ problem })
  })

  test('is looked for in its passages in their order', () => {
    const { text, ranges } = marked('China [met Ri in China.] Nothing. [Wang of China.]')
    const [first = whole(text), second = whole(text)] = ranges
    expect(find(text, { exact: 'China', occurrence: 1 }, [second, first])).toEqual({ range: { start: 40, end: 45 } })
    expect(find(text, { exact: 'China', occurrence: 2 }, [second, first])).toEqual({ range: { start: 16, end: 21 } })
  })

  test('is not found across the border of its passage', () => {
    const { text, ranges } = marked('the [friendship] treaty')
    expect(find(text, 'friendship treaty', [...ranges])).toEqual({ problem: '"friendship treaty" is not in the text' })
  })
})

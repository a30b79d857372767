import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextIndex } from '#core/span.ts'
import { marked } from '../marked.ts'

const characters = (text: string) => Array.from(text)

/** Texts of any characters, among them many outside the Basic Multilingual Plane, and of halves of them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'é', '中', '🕊', '𝒜', '👩‍🚀') }),
  fc.array(fc.integer({ min: 0xd7fe, max: 0xe001 })).map((units) => String.fromCharCode(...units)),
)

describe('A text index', () => {
  test.each([
    ['[Ada] spoke', 0, 3],
    ['a [dove] flew', 2, 6],
    ['🕊 [dove]', 2, 6],
    ['🕊🕊🕊 [dove] 🕊', 4, 8],
    ['a dove [🕊] flew', 7, 8],
    ['[𝒜da🕊]', 0, 4],
    ['👩‍🚀 [x]', 4, 5],
    ['É [é]', 2, 3],
  ])('anchors the marked words of %j at code points %i to %i', (source, start, end) => {
    const { text, ranges } = marked(source)
    const [range = { start: 0, end: 0 }] = ranges
    const exact = text.slice(range.start, range.end)
    expect(new TextIndex(text).anchor(range.start, range.end)).toEqual({ start, end, exact })
  })

  test('counts as many characters as there are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(new TextIndex(text)).toHaveLength(characters(text).length)
      }),
    )
  })

  test('finds every character where Array.from puts it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new TextIndex(text)
        let unit = 0
        for (const [point, character] of [...characters(text), ''].entries()) {
          expect(index.toUtf16(point)).toBe(unit)
          expect(index.toCodePoint(unit)).toBe(point)
          unit += character.length
        }
      }),
    )
  })

  test('gives an anchor whose span holds its exact words', () => {
    const texts = anyText.filter((text) => text !== '')
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, first, second) => {
        const index = new TextIndex(text)
        const start = first % index.length
        const end = start + 1 + (second % (index.length - start))
        const anchor = index.anchor(index.toUtf16(start), index.toUtf16(end))
        expect(anchor).toEqual({ start, end, exact: characters(text).slice(start, end).join('') })
      }),
    )
  })

  test('takes an offset inside a pair for the character it is in', () => {
    const index = new TextIndex('a🕊b')
    expect([0, 1, 2, 3, 4].map((unit) => index.toCodePoint(unit))).toEqual([0, 1, 1, 2, 3])
  })

  test.each([
    ['is empty', 1, 1],
    ['ends before it starts', 2, 1],
    ['starts before the text', -1, 2],
    ['ends after the text', 1, 5],
    ['is after the text', 5, 6],
  ])('refuses a range that %s', (_, start, end) => {
    expect(() => new TextIndex('a🕊b').anchor(start, end)).toThrow(RangeError)
  })

  test('gives anchors that nobody can change', () => {
    expect(new TextIndex('dove').anchor(0, 4)).toSatisfy(Object.isFrozen)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotations } from '#pipeline/quotations.ts'
import { textView } from '#pipeline/text-view.ts'
import type { Quotation } from '#pipeline/draft.ts'
import { draftOf } from './draft-of.ts'

const empty = draftOf('')
const quotationsIn = (text: string): readonly Quotation[] =>
  findQuotations({ ...empty, document: { ...empty.document, text }, view: textView(text) }).quotations
const partsIn = (text: string): string[][] =>
  quotationsIn(text).map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)))

test.each([
  ['“We agreed,” said Ann Lee.', [['We agreed,']]],
  ['"We agreed," she said, "and we will sign."', [['We agreed,'], ['and we will sign.']]],
  ["''We agreed,'' she said.", [['We agreed,']]],
  ["'We agreed,' she said. 'They didn't.'", [['We agreed,'], ["They didn't."]]],
  ['“He told me ‘no’ twice,” she said.', [['He told me ‘no’ twice,']]],
  ['\'He told me "no" twice,\' she said.', [['He told me "no" twice,']]],
  ["'The ministers' aides agreed,' she said.", [["The ministers' aides agreed,"]]],
  ['She said," We agreed." They left.', [['We agreed.']]],
])('finds the quotations of %j', (text, parts) => expect(partsIn(text)).toEqual(parts))

test('a quotation goes on where the next paragraph opens it anew', () => {
  const text = 'She said: “We agreed.\n\n“We will sign.”\n\nThey left.'
  expect(partsIn(text)).toEqual([['We agreed.', 'We will sign.']])
})

test('a quotation that nobody closes ends with its paragraph', () => {
  const text = 'She said: “We agreed.\n\nThey left.'
  expect(quotationsIn(text)).toEqual([expect.objectContaining({ start: 10, end: 21, closed: false })])
})

test.each(["The ministers' aides didn't come.", "In the '90s, rock 'n' roll died.", 'A 27" screen is wide.', ''])(
  'finds no quotation in %j',
  (text) => expect(partsIn(text)).toEqual([]),
)

test('quotations of any text follow one another and hold their parts', () => {
  const words = fc.constantFrom('"', "'", '“', '”', '‘', '’', "''", '``', '\n', ' ', 'a', 's', ',', '.', 'A', '9')
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
      let last = 0
      const text = pieces.join('')
      for (const { start, end, parts } of quotationsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(Math.max(start, last))
          expect(part.end).toBeGreaterThan(part.start)
          expect(part.end).toBeLessThanOrEqual(end)
          last = part.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})

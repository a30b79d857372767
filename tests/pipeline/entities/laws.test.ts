import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'

const words = `China North Korea Xi Jinping President the minister said he his it they Washington from in to Mrs
  Kim Jong-un , . " 's ( ) IAEA and who is of a government two sides countries treaty I`.split(/\s+/)
const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((chosen) => chosen.join(' '))

test('every name is a mention of one entity alone', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { names, entities } = draftOf(source)
      for (const name of names) {
        const holders = entities.filter(({ mentions }) =>
          mentions.some(({ start, end }) => start === name.start && end === name.end),
        )
        expect(holders).toHaveLength(1)
      }
    }),
    { numRuns: 60 },
  )
})

test('mentions are in the order of the text, none twice, and every entity has one with a name', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const { mentions } of draftOf(source).entities) {
        const keys = mentions.map(({ start, end }) => `${start}-${end}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).toSorted((a, b) => a - b))
        expect(mentions.some(({ form }) => form === 'NAME' || form === 'METONYM')).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('reads any text without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      expect(draftOf(source).entities.length).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 100 },
  )
})

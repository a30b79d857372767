import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf } from '#core/ids.ts'

const key = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 })

test('An id is the same today, tomorrow and in every database', () => {
  expect(idOf('article', 'china-north-korea')).toBe('08bd66f0-1f1d-5be7-b34e-955dc5e414fd')
  expect(idOf('mention', '5a', 12, 17, null)).toBe('7e9c6c4d-6c43-55bd-b179-5c7ccd071621')
})

test('An id is a UUID of version 5', () => {
  fc.assert(
    fc.property(fc.string(), key, (kind, parts) => {
      expect(idOf(kind, ...parts)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
  )
})

test('Two keys have the same id only if they are the same', () => {
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(idOf('fact', ...one) === idOf('fact', ...other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

test.each([
  ['how a key is cut into parts', idOf('fact', 'ab', 'c'), idOf('fact', 'a', 'bc')],
  ['a number and its digits', idOf('fact', 1), idOf('fact', '1')],
  ['null and the word', idOf('fact', null), idOf('fact', 'null')],
  ['null and nothing', idOf('fact', null), idOf('fact')],
  ['null and an empty text', idOf('fact', null), idOf('fact', '')],
  ['the kind', idOf('event', 'visit'), idOf('entity', 'visit')],
  ['capitals', idOf('fact', 'Li'), idOf('fact', 'li')],
])('Ids tell apart %s', (_, one, other) => {
  expect(one).not.toBe(other)
})

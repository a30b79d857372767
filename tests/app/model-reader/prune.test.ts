import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prune } from '#app/model-reader/prune.ts'
import { TextIndex } from '#core/span.ts'
import { littleInput, littleReading, littleText } from '../../little-reading.ts'

test('a reading in which everything holds is left as it is', () => {
  expect(prune(littleInput(), littleText)).toEqual({ reading: littleReading(), dropped: [] })
})

test.each<[string, Record<string, unknown>, string]>([
  ['a field of its own', { 'statements[0].mood': 'calm' }, 'statements[0].mood'],
  ['a cue that is not there', { 'statements[0].cue': 'shouted' }, 'statements[0].cue'],
  ['a party nobody declared', { 'statements[0].parties[0].entity': 'nobody' }, 'statements[0].parties[0].entity'],
])('of a fact with %s only that is taken out', (_, changes, place) => {
  const { reading, dropped } = prune(littleInput(changes), littleText)
  expect(reading.statements).toHaveLength(littleReading().statements.length)
  expect(dropped.map(({ path }) => path.join('.'))).toEqual([place.replaceAll(/\[(\d+)\]/g, '.$1')])
})

test('what is told twice counts once', () => {
  const { statements } = littleInput() as { statements: unknown[] }
  const { reading, dropped } = prune(littleInput({ statements: [...statements, ...statements] }), littleText)
  expect(reading.statements).toEqual(littleReading().statements)
  expect(dropped).toEqual([])
})

/** Every place of a value: the paths to its lists, objects, strings and numbers. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [path, ...keys.flatMap((key) => places((value as Record<string, unknown>)[key], [...path, key]))]
}

const damageable = places(littleInput()).filter(
  ([first, ...rest]) => rest.length > 0 && first !== 'article' && first !== 'origin',
)

test('whatever is damaged, what is left is anchored in the text', () => {
  const damage = fc.tuple(
    fc.constantFrom(...damageable),
    fc.constantFrom<unknown>('We', 'nowhere', '', 7, null, [], {}, ['Byron']),
  )
  const index = new TextIndex(littleText)
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 4 }), (damages) => {
      const input = littleInput()
      for (const [path, value] of damages) {
        const parent = path
          .slice(0, -1)
          .reduce<unknown>((node, key) => (node as Record<string, unknown> | null)?.[key], input)
        if (typeof parent === 'object' && parent !== null)
          Reflect.set(parent, path.at(-1) ?? '', structuredClone(value))
      }
      const { reading } = prune(input, littleText)
      const anchors = [
        ...reading.entities.flatMap(({ mentions }) => mentions),
        ...reading.statements.flatMap(({ content, support }) => [...content, ...support]),
      ]
      for (const { start, end, exact } of anchors) expect(index.slice(start, end)).toBe(exact)
    }),
    { numRuns: 200 },
  )
})

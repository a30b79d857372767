import { expect, test } from 'vitest'
import { differenceOf, itemsIn, shapeOf } from '../../../bench/read/shape.ts'

const dateline = {
  statements: {
    nodes: [{ text: 'Prices rose.', said: { edtf: '2021-06' }, speakers: [{ label: 'Ann Lee', entity: null }] }],
  },
}
const linked = {
  statements: {
    nodes: [
      { node: { said: '2021-06', text: 'Prices rose.', speakers: { nodes: [{ label: 'Ann Lee', entity: null }] } } },
    ],
  },
}

test('The same data has one shape, whatever stands around it and in whatever order', () => {
  expect(JSON.stringify(shapeOf(linked))).toBe(JSON.stringify(shapeOf(dateline)))
  expect(differenceOf(shapeOf(dateline), shapeOf(linked))).toBeNull()
})

test('A count beside a list stays, a cursor does not', () => {
  const list = { nodes: [1, 2], totalCount: 7, pageInfo: { hasNextPage: true, endCursor: 'x' } }
  expect(shapeOf(list)).toEqual({ nodes: [1, 2], totalCount: 7, pageInfo: { hasNextPage: true } })
})

test.each([
  [{ a: [{ b: 'one' }] }, { a: [{ b: 'two' }] }, '.a.0.b: "one" is not "two"'],
  [{ a: [1] }, { a: [1, 2] }, '.a.1: nothing is not 2'],
  [{ a: null }, { a: {} }, '.a: null is not {}'],
  [{ a: 1 }, {}, '.a: 1 is not nothing'],
])('The first difference of %j and %j is told with its place', (one, other, difference) => {
  expect(differenceOf(one, other)).toBe(difference)
})

test('The items of lists are counted at all depths', () => {
  expect(itemsIn({ nodes: [{ parties: [1, 2] }, { parties: [] }] })).toBe(4)
})

import { expect, test } from 'vitest'
import { connectionIn } from '#client/connections.ts'
import { readQuery } from '#client/query.ts'
import { rowsOf } from '#client/shape.ts'
import { rowFormats } from '#client/write-rows.ts'

const shapeOf = (text: string) => {
  const query = readQuery(text)
  return rowsOf(connectionIn(query), query.fragments).shape
}

function csv(text: string, ...rows: readonly Record<string, unknown>[]): string[] {
  const shape = shapeOf(text)
  const lines = [rowFormats.csv.head(shape), ...rows.map(rowFormats.csv.line(shape))]
  return lines.map((line) => line.replace(/\r\n$/, ''))
}

test('a nested object has a column for each of its values', () => {
  const text = '{ statements { nodes { id article { title by: publisher { name } } said { edtf } } } }'
  const row = { id: 'a', article: { title: 'One, two', by: { name: 'Ξ' } }, said: null }
  expect(csv(text, row)).toEqual(['id,article.title,article.by.name,said.edtf', 'a,"One, two",Ξ,'])
})

test('lists stand in one cell, those of one list in the same order', () => {
  const text = '{ events { nodes { roles parties { label entity { slug } } } } }'
  const parties = [
    { label: 'Wang', entity: { slug: 'wang-yi' } },
    { label: 'others', entity: null },
    { label: 'Kim', entity: { slug: 'kim' } },
  ]
  expect(csv(text, { roles: ['A', 'B'], parties }, { roles: [], parties: [] })).toEqual([
    'roles,parties.label,parties.entity.slug',
    'A | B,Wang | others | Kim,wang-yi |  | kim',
    ',,',
  ])
})

test('the columns of a union are those of all its types, and of an edge those of its node and its own', () => {
  const text = `{ search(query: "x") { edges { score node { ...Any ... on Article { title } } } } }
    fragment Any on SearchResult { __typename ... on Event { title realis } ... on Statement { text } }`
  expect(csv(text, { __typename: 'Statement', text: 'no', score: 0.5 })).toEqual([
    '__typename,title,realis,text,score',
    'Statement,,,no,0.5',
  ])
})

test('values of other types are written as JSON has them, and no cell is a formula', () => {
  const text = '{ statements { nodes { a b c d } } }'
  expect(csv(text, { a: true, b: -1.5, c: { x: ['y'] }, d: '=1+1' })[1]).toBe('true,-1.5,"{""x"":[""y""]}",\'=1+1')
})

test('a line of JSON lines is the row as it came', () => {
  const row = { b: 'line\nbreak', a: [null, { c: '🕊' }] }
  const line = rowFormats.jsonl.line(new Map())(row)
  expect([JSON.parse(line), line.split('\n').length]).toEqual([row, 2])
})

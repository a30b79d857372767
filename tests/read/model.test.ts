import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modelNames, modelOf } from '#read/model.ts'
import type { TestDatabase } from '../database.ts'
import { openTestDatabase } from '../database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase('PGlite')
})
afterAll(() => database.close())

const models = modelNames.map(modelOf)

test('every model of schema.prisma is read', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const written = [...schema.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name)
  expect(modelNames.map((name) => name.charAt(0).toUpperCase() + name.slice(1))).toEqual(written)
})

test('every table and column of a migrated database is read, but for the words of a search', async () => {
  const columns = await database.query<{ column: string }>(
    `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND udt_name <> 'tsvector'`,
  )
  const read = models.flatMap(({ table, columns: own }) => [...own.values()].map((column) => `${table}.${column}`))
  expect(read.toSorted()).toEqual(columns.map(({ column }) => column).toSorted())
})

test('every relation joins along a foreign key, and every foreign key is a relation of both its tables', async () => {
  const keys = await database.query<{ own: string; other: string }>(
    `SELECT child.relname || '(' || string_agg(own.attname, ',' ORDER BY own.attname) || ')' AS own,
       parent.relname || '(' || string_agg(other.attname, ',' ORDER BY own.attname) || ')' AS other
     FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid,
       unnest(c.conkey, c.confkey) AS pair (own, other)
       JOIN pg_attribute own ON own.attnum = pair.own JOIN pg_attribute other ON other.attnum = pair.other
     WHERE c.contype = 'f' AND own.attrelid = c.conrelid AND other.attrelid = c.confrelid
     GROUP BY c.oid, child.relname, parent.relname`,
  )
  const directed = keys.flatMap(({ own, other }) => [`${own} to ${other}`, `${other} to ${own}`])
  const joins = models.flatMap(({ table, relations }) =>
    [...relations.values()].map(({ model, on }) => {
      const pairs = on.toSorted((one, two) => (one.own < two.own ? -1 : 1))
      const side = (name: string, key: 'own' | 'other') => `${name}(${pairs.map((pair) => pair[key]).join(',')})`
      return `${side(table, 'own')} to ${side(modelOf(model).table, 'other')}`
    }),
  )
  expect(joins.length).toBeGreaterThan(60)
  expect(new Set(joins)).toEqual(new Set(directed))
})

test.each(['Article', 'nothing'])('no model is called %s', (name) => {
  expect(() => modelOf(name)).toThrow(`schema.prisma has no model "${name}"`)
})

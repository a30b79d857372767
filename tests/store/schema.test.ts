import { afterAll, describe, expect, test } from 'vitest'
import { homes, openTestDatabase } from '../database.ts'
import { sqlToSchema } from '../schema-engine.ts'

describe.each(homes)('On %s', async (home) => {
  const database = await openTestDatabase(home)
  afterAll(database.close)

  test('schema.prisma and a migrated database agree', async () => {
    expect(await sqlToSchema(database.adapter, 'database')).toMatch(/^\s*-- This is an empty migration\.\s*$/)
  })

  test('a column that schema.prisma does not know would be seen', async () => {
    await database.run('ALTER TABLE origin ADD COLUMN colour text')
    expect(await sqlToSchema(database.adapter, 'database')).toContain('ALTER TABLE "origin" DROP COLUMN "colour"')
    await database.run('ALTER TABLE origin DROP COLUMN colour')
  })

  test('a row that is there already is refused by Prisma as P2002', async () => {
    const origin = {
      id: '0ba0c2f4-57f7-5f0e-9c4e-2d6a7f3c1b58',
      kind: 'HUMAN',
      agent: 'tests',
      at: new Date(0),
    } as const
    await database.client.origin.create({ data: origin })
    await expect(database.client.origin.create({ data: origin })).rejects.toMatchObject({ code: 'P2002' })
    const event = { slug: 'one', title: 'One', type: 'OTHER', realis: 'ACTUAL' } as const
    const data = ['0ba0c2f4-57f7-5f0e-9c4e-2d6a7f3c1b58', '0ba0c2f4-57f7-5f0e-9c4e-2d6a7f3c1b59'].map((id) => ({
      id,
      ...event,
    }))
    await expect(database.client.event.createMany({ data })).rejects.toMatchObject({ code: 'P2002' })
  })
})

import { afterAll, describe, expect, test } from 'vitest'
import { createKey, revokeKey } from '#store/api-keys.ts'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

const READ = '{ articles { totalCount } }'
const WRITE = 'mutation { undoMerge(input: { id: "x" }) { ... on UserError { code } } }'

async function codeOf(response: Response): Promise<[number, string | undefined]> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return [response.status, errors?.[0]?.extensions.code]
}

describe('Where reading is public', async () => {
  const client = await openClient('PGlite', { seeded: false })
  const { send, database } = client
  afterAll(database.close)
  const keys = {
    READER: await createKey(database.client, { name: 'reader', role: 'READER' }),
    EDITOR: await createKey(database.client, { name: 'editor', role: 'EDITOR' }),
    ADMIN: await createKey(database.client, { name: 'admin', role: 'ADMIN' }),
  }

  test('one reads without a key, and writes with none', async () => {
    expect(await codeOf(await send(READ))).toEqual([200, undefined])
    expect(await codeOf(await send(WRITE))).toEqual([401, 'UNAUTHENTICATED'])
  })

  test.each([
    ['READER', [403, 'FORBIDDEN']],
    ['EDITOR', [200, undefined]],
    ['ADMIN', [200, undefined]],
  ] as const)('a %s reads, and writes only where the role allows it', async (role, written) => {
    expect(await codeOf(await send(READ, {}, `Bearer ${keys[role]}`))).toEqual([200, undefined])
    expect(await codeOf(await send(WRITE, {}, `Bearer ${keys[role]}`))).toEqual(written)
  })

  test('whoever may not write is told which role it takes', async () => {
    const { errors } = await client.ask(WRITE, {}, keys.READER)
    expect(errors?.[0]?.message).toBe('this takes the role EDITOR, and the key "reader" is READER')
  })

  test.each([
    ['of nobody', `Bearer dateline_${'A'.repeat(43)}`],
    ['cut short', `Bearer ${keys.EDITOR.slice(0, -1)}`],
    ['in other letters', `Bearer ${keys.EDITOR.toUpperCase()}`],
    ['that is missing', 'Bearer'],
    ['in another scheme', `Basic ${keys.EDITOR}`],
    ['without a scheme', keys.EDITOR],
    ['twice', `Bearer ${keys.EDITOR} ${keys.EDITOR}`],
    ['that is a hash', 'Bearer ' + '0'.repeat(64)],
  ])('a key %s is refused even for reading', async (_what, authorization) => {
    const response = await send(READ, {}, authorization)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
    expect(await codeOf(response)).toEqual([401, 'KEY_INVALID'])
  })

  test('a key is looked up in one statement, and its text is nowhere in the database', async () => {
    await client.ask('{ __typename }', {}, keys.READER)
    expect(client.statements()).toHaveLength(1)
    const rows = await database.query('SELECT * FROM api_key')
    for (const key of Object.values(keys)) expect(JSON.stringify(rows)).not.toContain(key.slice('dateline_'.length))
  })

  test('a revoked key is out from the next request on, and its name is free', async () => {
    const key = await createKey(database.client, { name: 'intern', role: 'EDITOR' })
    expect(await codeOf(await send(WRITE, {}, `bearer ${key}`))).toEqual([200, undefined])
    await revokeKey(database.client, 'intern')
    expect(await codeOf(await send(WRITE, {}, `Bearer ${key}`))).toEqual([401, 'KEY_INVALID'])
    await expect(revokeKey(database.client, 'intern')).rejects.toMatchObject({ code: 'KEY_UNKNOWN' })
    await createKey(database.client, { name: 'intern', role: 'READER' })
    await expect(createKey(database.client, { name: 'intern', role: 'READER' })).rejects.toMatchObject({
      code: 'KEY_NAME_TAKEN',
    })
  })

  test.each(['', '  ', 'a\nb', 'a\0b', 'a\ud800', 'x'.repeat(101)])('no key is called %j', async (name) => {
    await expect(createKey(database.client, { name, role: 'READER' })).rejects.toMatchObject({
      code: 'KEY_NAME_INVALID',
    })
  })
})

describe('Where reading is not public', async () => {
  const client: Client = await openClient('PGlite', { seeded: false, publicReading: false })
  const { send, database } = client
  afterAll(database.close)
  const key = await createKey(database.client, { name: 'reader', role: 'READER' })

  test.each([
    ['a read', READ],
    ['introspection', '{ __schema { types { name } } }'],
    ['a mistake, which would name fields', '{ artcles }'],
    ['a write', WRITE],
  ])('%s needs a key', async (_what, query) => {
    expect(await codeOf(await send(query))).toEqual([401, 'UNAUTHENTICATED'])
    expect(client.statements()).toEqual([])
  })

  test('a reader’s key lets one read', async () => {
    expect(await codeOf(await send(READ, {}, `Bearer ${key}`))).toEqual([200, undefined])
  })
})

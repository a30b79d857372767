import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf } from '#core/ids.ts'
import { encodeId } from '#graphql/ids.ts'
import { mergeEntities } from '#store/merge-entities.ts'
import { saveReading } from '#store/save-reading.ts'
import { createKey } from '#store/api-keys.ts'
import { homes } from '../database.ts'
import type { Changes } from '../little-reading.ts'
import { littleReading } from '../little-reading.ts'
import { snapshot } from '../store/snapshot.ts'
import { openEditor } from './editor.ts'

const UPDATE = `mutation ($input: UpdateEntityInput!) { updateEntity(input: $input) {
  __typename
  ... on UpdateEntityPayload { entity { name kind description names { name language kind } identifiers { scheme value } } }
  ... on UserError { code path message }
  ... on NotFoundError { id }
  ... on ConflictError { existing { id } }
} }`

const ada = idOf('entity', 'ada-byron')
const id = encodeId('Entity', ada)
const unchanged = { added: 0, changed: 0, removed: 0 }
const en = (name: string, kind?: string) => ({ name, language: 'en', ...(kind !== undefined && { kind }) })

describe.each(homes)('On %s', async (home) => {
  const editor = await openEditor(home)
  const { database } = editor
  const { client } = database
  afterAll(database.close)
  let key = ''
  const update = async (input: object) => {
    const { data, errors } = await editor.ask(UPDATE, { input: { id, ...input } }, key)
    if (errors) throw new Error(JSON.stringify(errors))
    return (data as { updateEntity: { entity: Record<string, unknown> } }).updateEntity
  }
  const read = (changes: Changes = {}) => saveReading(client, littleReading(changes))
  beforeEach(async () => {
    await database.clear()
    key = await createKey(client, { name: 'desk', role: 'EDITOR' })
    await read()
  })

  test('a new name is preferred and the old one an alias; what is left out stays', async () => {
    expect(await update({ name: 'Ada Lovelace' })).toEqual({
      __typename: 'UpdateEntityPayload',
      entity: {
        ...{ name: 'Ada Lovelace', kind: 'PERSON', description: 'envoy of Kent' },
        names: [en('Ada Lovelace', 'PREFERRED'), en('Ada Byron', 'ALIAS'), en('Byron', 'WEAK')],
        identifiers: [{ scheme: 'wikidata', value: 'Q7259' }],
      },
    })
    expect(await client.entity.findUnique({ where: { id: ada } })).toMatchObject({
      ...{ curatedBy: 'desk', curatedAt: expect.any(Date) },
    })
  })

  test('everything is corrected at once', async () => {
    const input = {
      ...{ kind: 'OTHER', description: null, name: 'Ada' },
      addNames: [en('Ada', 'PREFERRED'), en('Ada Byron', 'FORMER'), { name: 'Ада', language: 'ru', kind: 'PREFERRED' }],
      removeNames: [en('Byron')],
      addIdentifiers: [{ scheme: 'viaf', value: '1' }],
      removeIdentifiers: [{ scheme: 'wikidata', value: 'Q7259' }],
    }
    expect((await update(input)).entity).toEqual({
      ...{ name: 'Ada', kind: 'OTHER', description: null },
      names: [en('Ada', 'PREFERRED'), { name: 'Ада', language: 'ru', kind: 'PREFERRED' }, en('Ada Byron', 'FORMER')],
      identifiers: [{ scheme: 'viaf', value: '1' }],
    })
  })

  test('readings stored later undo nothing of it, and still add what is new', async () => {
    await update({
      ...{ name: 'Ada Lovelace', kind: 'OTHER', description: 'mathematician', removeNames: [en('Byron')] },
      removeIdentifiers: [{ scheme: 'wikidata', value: 'Q7259' }],
    })
    const before = await snapshot(database)
    expect(await read()).toMatchObject(unchanged)
    expect(await snapshot(database)).toEqual(before)
    expect(await read({ 'entities[0].names': [{ name: 'AL', kind: 'ABBREVIATION' }] })).toMatchObject({
      ...{ added: 1, removed: 0 },
    })
    const names = await client.entityName.findMany({ where: { entityId: ada }, orderBy: { name: 'asc' } })
    expect(names.map(({ name }) => name)).toEqual(['AL', 'Ada Byron', 'Ada Lovelace'])
  })

  test('an entity that an editor corrected outlives the reading that brought it', async () => {
    const berne = encodeId('Entity', idOf('entity', 'berne'))
    await update({ id: berne, description: 'capital' })
    const entities = (littleReading().entities as readonly object[]).length
    await read({ 'entities[3].mentions': [], 'events[0].place': undefined, 'entities[3].slug': 'bern' })
    expect(await client.entity.count()).toBe(entities + 1)
  })

  test('an update that changes nothing leaves every row as it is', async () => {
    const before = await snapshot(database)
    await update({})
    await update({ name: 'Ada Byron', kind: 'PERSON', addNames: [en('Byron', 'WEAK')] })
    await update({ addIdentifiers: [{ scheme: 'wikidata', value: 'Q7259' }] })
    expect(await snapshot(database)).toEqual(before)
  })

  const invalid = { __typename: 'InputInvalidError', code: 'INPUT_INVALID' }
  test.each([
    [
      'the name it is called by taken away',
      { removeNames: [en('Ada Byron')] },
      { ...invalid, path: ['removeNames', '0'] },
    ],
    ['that name made an alias', { addNames: [en('Ada Byron')] }, { ...invalid, path: ['addNames', '0'] }],
    [
      'two preferred names in a language',
      { addNames: [en('Ada', 'PREFERRED')] },
      { ...invalid, path: ['addNames', '0'] },
    ],
    ['a name taken away that it has not', { removeNames: [en('Eve')] }, { ...invalid, path: ['removeNames', '0'] }],
    [
      'an identifier taken away that it has not',
      { removeIdentifiers: [{ scheme: 'viaf', value: '1' }] },
      { ...invalid, path: ['removeIdentifiers', '0'] },
    ],
    ['an empty name', { name: '' }, { ...invalid, path: ['name'] }],
    ['a name without end', { name: 'x'.repeat(301) }, { ...invalid, path: ['name'] }],
    [
      'a language that is none',
      { addNames: [{ name: 'A', language: '?' }] },
      { ...invalid, path: ['addNames', '0', 'language'] },
    ],
    [
      'too many names',
      { addNames: Array.from({ length: 101 }, (_, at) => en(`A${at}`)) },
      { ...invalid, path: ['addNames'] },
    ],
    [
      'a wikidata number that is none',
      { addIdentifiers: [{ scheme: 'wikidata', value: 'Ada' }] },
      { __typename: 'InputInvalidError', code: 'FACT_REFUSED' },
    ],
    ['an id that is none', { id: 'x' }, { ...invalid, path: ['id'] }],
    [
      'an id that nothing has',
      { id: encodeId('Entity', idOf('none')) },
      { __typename: 'NotFoundError', path: ['id'], id: encodeId('Entity', idOf('none')) },
    ],
  ])('%s is refused as data, and nothing is stored', async (_what, input, expected) => {
    const before = await snapshot(database)
    expect(await update(input)).toMatchObject(expected)
    expect(await snapshot(database)).toEqual(before)
  })

  test('an identifier of another entity is a conflict that names it', async () => {
    const kent = encodeId('Entity', idOf('entity', 'kent'))
    const addIdentifiers = [
      { scheme: 'viaf', value: '1' },
      { scheme: 'wikidata', value: 'Q7259' },
    ]
    expect(await update({ id: kent, addIdentifiers })).toMatchObject({
      ...{ __typename: 'ConflictError', code: 'IDENTIFIER_TAKEN', path: ['addIdentifiers', '1'], existing: { id } },
    })
  })

  test('an entity that was merged away is a conflict that names the survivor', async () => {
    await mergeEntities(client, { from: ada, into: idOf('entity', 'bob-cole') }, 'tests')
    expect(await update({ kind: 'OTHER' })).toMatchObject({
      ...{ __typename: 'ConflictError', code: 'ENTITY_MERGED', path: ['id'] },
      existing: { id: encodeId('Entity', idOf('entity', 'bob-cole')) },
    })
  })

  test('many names take as many SQL statements as one', async () => {
    const costs = []
    for (const names of [1, 90]) {
      await update({ addNames: Array.from({ length: names }, (_, at) => en(`${names} ${at}`)) })
      costs.push(editor.statements().length)
    }
    expect(costs[1]).toBe(costs[0])
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#core/ids.ts'
import { encodeId } from '#graphql/ids.ts'
import { saveReading } from '#store/save-reading.ts'
import { twinReading } from '../twins.ts'
import type { Editor } from './editor.ts'
import { openEditor } from './editor.ts'

const errors =
  '... on UserError { code path message } ... on ConflictError { existing { id } } ... on NotFoundError { id }'
const MERGE = `mutation ($input: MergeEntitiesInput!) { mergeEntities(input: $input) { __typename ${errors}
  ... on MergeEntitiesPayload { merge { id moved setAside undoneAt from { mergedInto { slug } } into { slug merges { id } } } } } }`
const UNDO = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { __typename ${errors}
  ... on UndoMergePayload { merge { id undoneAt from { mergedInto { slug } } into { merges { id } } } } } }`
type Merged = Readonly<{ merge: { id: string } }>

const ada = encodeId('Entity', idOf('entity', 'ada-byron'))
const countess = encodeId('Entity', idOf('entity', 'countess-byron'))

let editor: Editor
beforeAll(async () => {
  editor = await openEditor('PGlite')
  await saveReading(editor.database.client, twinReading())
})
afterAll(() => editor.database.close())

test('entities are merged, seen to be merged, and two again', async () => {
  const input = { from: countess, into: ada }
  const { merge } = await editor.get<Merged>(MERGE, { input })
  expect(merge).toMatchObject({
    ...{ setAside: 4, undoneAt: null },
    from: { mergedInto: { slug: 'ada-byron' } },
    into: { slug: 'ada-byron', merges: [{ id: merge.id }] },
  })
  expect(
    await editor.get(`query ($id: ID!) { node(id: $id) { ... on EntityMerge { from { slug } } } }`, merge),
  ).toEqual({
    from: { slug: 'countess-byron' },
  })
  expect(await editor.get(MERGE, { input })).toMatchObject({
    ...{ __typename: 'ConflictError', code: 'ENTITY_MERGED', path: ['from'], existing: { id: ada } },
  })
  expect(await editor.get(UNDO, { input: { id: merge.id } })).toMatchObject({
    merge: { undoneAt: expect.any(String), from: { mergedInto: null }, into: { merges: [{ id: merge.id }] } },
  })
  expect(await editor.get(UNDO, { input: { id: merge.id } })).toMatchObject({
    ...{ __typename: 'ConflictError', code: 'MERGE_UNDONE', path: ['id'], existing: null },
  })
})

test.each([
  ['an id that is none', MERGE, { from: 'x', into: ada }, { __typename: 'InputInvalidError', path: ['from'] }],
  ['the id of an entity for that of a merge', UNDO, { id: ada }, { __typename: 'InputInvalidError', path: ['id'] }],
  [
    'a merge that never was',
    UNDO,
    { id: encodeId('EntityMerge', idOf('none')) },
    { __typename: 'NotFoundError', path: ['id'], id: encodeId('EntityMerge', idOf('none')) },
  ],
])('%s is refused as data', async (_what, mutation, input, expected) => {
  expect(await editor.get(mutation, { input })).toMatchObject(expected)
})

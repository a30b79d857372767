import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle } from '#app/read-article.ts'
import { idOf } from '#core/ids.ts'
import { encodeId } from '#graphql/ids.ts'
import { readerOf } from '../reader.ts'
import type { Editor } from './editor.ts'
import { openEditor } from './editor.ts'

const REVIEW = `mutation ($input: ReviewCandidateInput!) { reviewCandidate(input: $input) { __typename
  ... on UserError { code path } ... on ConflictError { existing { id } } ... on NotFoundError { id }
  ... on ReviewCandidatePayload { candidate { verdict decidedAt entity { slug mergedInto { slug } } } } } }`
const OPEN = `{ linkCandidates(first: 2) { totalCount pageInfo { endCursor hasNextPage }
  nodes { id score rule verdict entity { slug candidates { candidate { slug } } } candidate { slug candidateOf { entity { slug } } } } } }`
const AFTER = 'query ($after: String!) { linkCandidates(after: $after) { nodes { candidate { slug } } } }'
type Open = Readonly<{
  totalCount: number
  pageInfo: { endCursor: string; hasNextPage: boolean }
  nodes: readonly { id: string; score: number }[]
}>

let editor: Editor
beforeAll(async () => {
  editor = await openEditor('PGlite')
  for (const title of ['One', 'Two', 'Three'])
    await readArticle(
      editor.database.client,
      {
        document: {
          text: `Byron spoke in ${title}.`,
          title,
          published: null,
          url: null,
          publisher: null,
          language: 'en',
        },
        slug: null,
      },
      true,
      readerOf({ entities: [{ name: 'Byron' }] }),
    )
})
afterAll(() => editor.database.close())

test('entities that may be one are listed until an editor has decided', async () => {
  const open = await editor.get<Open>(OPEN)
  expect(open).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
  expect(open.nodes[0]).toMatchObject({ rule: 'single-name', verdict: null })
  expect(open.nodes[0]?.score).toBeCloseTo(0.54)
  expect(await editor.get(AFTER, { after: open.pageInfo.endCursor })).toMatchObject({ nodes: [{}] })
  const [one, two] = open.nodes.map(({ id }) => id)
  expect(await editor.get(REVIEW, { input: { id: one, verdict: 'DIFFERENT' } })).toMatchObject({
    candidate: { verdict: 'DIFFERENT', decidedAt: expect.any(String), entity: { mergedInto: null } },
  })
  expect(await editor.get<Open>(OPEN)).toMatchObject({ totalCount: 2 })
  const merged = await editor.get<{ candidate: { entity: { mergedInto: object } } }>(REVIEW, {
    input: { id: two, verdict: 'SAME' },
  })
  expect(merged).toMatchObject({ candidate: { verdict: 'SAME', entity: { mergedInto: { slug: expect.any(String) } } } })
  expect(await editor.get(REVIEW, { input: { id: two, verdict: 'DIFFERENT' } })).toMatchObject({
    ...{ __typename: 'ConflictError', code: 'CANDIDATE_MERGED', path: ['verdict'], existing: { id: two } },
  })
})

test('a pair that is none is refused as data', async () => {
  const none = encodeId('LinkCandidate', idOf('none'))
  expect(await editor.get(REVIEW, { input: { id: none, verdict: 'SAME' } })).toMatchObject({
    ...{ __typename: 'NotFoundError', path: ['id'], id: none },
  })
  const entity = encodeId('Entity', idOf('entity', 'byron'))
  expect(await editor.get(REVIEW, { input: { id: entity, verdict: 'SAME' } })).toMatchObject({
    ...{ __typename: 'InputInvalidError', path: ['id'] },
  })
})

test('a mention and its rule are told to whoever asks', async () => {
  const query =
    '{ entity(by: { slug: "byron" }) { mentions(first: 1) { nodes { rule confidence origin { kind agent } } } } }'
  expect(await editor.get(query)).toMatchObject({
    mentions: { nodes: [{ rule: 'told-so', confidence: 0.5, origin: { kind: 'RULES', agent: 'dateline 1' } }] },
  })
})

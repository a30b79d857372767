import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { encodeId } from '#graphql/ids.ts'
import { saveReading } from '#store/save-reading.ts'
import { littleReading } from '../little-reading.ts'
import { snapshot } from '../store/snapshot.ts'
import { openEditor } from './editor.ts'

const REVIEW = `mutation ($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) {
  __typename
  ... on ReviewEvidencePayload { evidence { id review reviewedAt statement { text } } }
  ... on UserError { code path message }
  ... on NotFoundError { id }
} }`
type Reviewed = Readonly<{ evidence: { id: string; review: string; reviewedAt: string | null }[] }>
type Verdict = Readonly<{ id: string; review: string }>

describe('Reviewing evidence', async () => {
  const { database, get, ask, key, statements } = await openEditor('PGlite')
  const { client } = database
  afterAll(database.close)
  await saveReading(client, littleReading())
  const all = (await client.evidence.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => encodeId('Evidence', id))
  const [one = '', two = ''] = all
  const review = (evidence: readonly Verdict[]) => get<Reviewed>(REVIEW, { input: { evidence } })
  beforeEach(async () => {
    await client.evidence.updateMany({ data: { review: 'PROPOSED', reviewedAt: null, reviewedBy: null } })
  })

  test('stores every verdict, when and with which key, and lists the evidence in the order of the input', async () => {
    const verdicts = [
      { id: two, review: 'REJECTED' },
      { id: one, review: 'ACCEPTED' },
    ]
    const { evidence } = await review(verdicts)
    expect(evidence).toMatchObject(verdicts.map((verdict) => ({ ...verdict, reviewedAt: expect.any(String) })))
    expect(await client.evidence.findMany({ where: { reviewedBy: 'news desk' } })).toHaveLength(2)
  })

  test('stays when the article is read again, and a verdict that stands is not signed anew', async () => {
    await review([{ id: one, review: 'ACCEPTED' }])
    const before = await snapshot(database)
    expect(await saveReading(client, littleReading())).toMatchObject({ added: 0, changed: 0, removed: 0 })
    await review([{ id: one, review: 'ACCEPTED' }])
    expect(await snapshot(database)).toEqual(before)
  })

  test.each([
    [
      'evidence that is gone',
      [{ id: encodeId('Evidence', '00000000-0000-5000-8000-000000000000'), review: 'ACCEPTED' }],
      { __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['evidence', '1', 'id'] },
    ],
    [
      'an id that is none',
      [{ id: 'x', review: 'ACCEPTED' }],
      { __typename: 'InputInvalidError', code: 'INPUT_INVALID', path: ['evidence', '1', 'id'] },
    ],
    [
      'the id of an entity',
      [{ id: encodeId('Entity', '00000000-0000-5000-8000-000000000000'), review: 'ACCEPTED' }],
      { __typename: 'InputInvalidError', path: ['evidence', '1', 'id'] },
    ],
    [
      'one piece twice',
      [{ id: one, review: 'REJECTED' }],
      { __typename: 'InputInvalidError', path: ['evidence', '1', 'id'] },
    ],
    [
      'more than a hundred',
      Array.from({ length: 100 }, () => ({ id: two, review: 'REJECTED' })),
      { __typename: 'InputInvalidError', path: ['evidence'] },
    ],
  ])('with %s stores nothing', async (_what, others, expected) => {
    const before = await snapshot(database)
    expect(await review([{ id: one, review: 'ACCEPTED' }, ...others])).toMatchObject(expected)
    expect(await snapshot(database)).toEqual(before)
  })

  test('of nothing is refused', async () => {
    expect(await review([])).toMatchObject({ __typename: 'InputInvalidError', path: ['evidence'] })
  })

  test('takes as many SQL statements for many as for one', async () => {
    const costs = []
    for (const ids of [[one], all.slice(0, 30)]) {
      await ask(REVIEW, { input: { evidence: ids.map((id) => ({ id, review: 'ACCEPTED' })) } }, key)
      costs.push(statements().length)
    }
    expect(costs[1]).toBe(costs[0])
  })
})

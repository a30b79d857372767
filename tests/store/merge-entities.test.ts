import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf } from '#core/ids.ts'
import { mergeEntities, undoMerge } from '#store/merge-entities.ts'
import { saveReading } from '#store/save-reading.ts'
import { homes, openTestDatabase } from '../database.ts'
import { littleReading } from '../little-reading.ts'
import { countessReading, twinReading } from '../twins.ts'
import { countRows, snapshot } from './snapshot.ts'

const ada = idOf('entity', 'ada-byron')
const countess = idOf('entity', 'countess-byron')
const bob = idOf('entity', 'bob-cole')
const kent = idOf('entity', 'kent')
const unchanged = { added: 0, changed: 0, removed: 0 }

describe.each(homes)('On %s', async (home) => {
  let statements = 0
  const database = await openTestDatabase(home, { onQuery: () => void statements++ })
  const { client } = database
  afterAll(database.close)
  beforeEach(database.clear)

  const merge = (from = countess, into = ada) => mergeEntities(client, { from, into }, 'tests')
  /** All rows but those that tell of merges, which stay as history. */
  const facts = async () => {
    const { entity_merge, entity_merge_row, ...rows } = await snapshot(database, 'xmin')
    return { rows, merges: [entity_merge?.length, entity_merge_row?.length] }
  }
  /** How often each table names an entity. */
  const uses = async (id: string) => ({
    mentions: await client.mention.count({ where: { entityId: id } }),
    parties: await client.statementParty.count({ where: { entityId: id } }),
    participants: await client.eventParticipant.count({ where: { entityId: id } }),
    offices: await client.affiliation.count({ where: { holderId: id } }),
    authored: await client.articleAuthor.count({ where: { entityId: id } }),
    published: await client.article.count({ where: { publisherId: id } }),
    places: await client.event.count({ where: { placeId: id } }),
    identifiers: await client.entityIdentifier.count({ where: { entityId: id } }),
    articles: await client.articleEntity.count({ where: { entityId: id } }),
    events: await client.entityEvent.count({ where: { entityId: id } }),
  })

  test('all facts of the one become facts of the other, each once', async () => {
    await saveReading(client, twinReading())
    await merge()
    expect(Object.values(await uses(countess)).every((count) => count === 0)).toBe(true)
    expect(await uses(ada)).toEqual({
      ...{ mentions: 5, parties: 4, participants: 2, offices: 2, authored: 1, published: 1, places: 1 },
      ...{ identifiers: 2, articles: 1, events: 1 },
    })
    expect(await client.entity.findUnique({ where: { id: countess } })).toMatchObject({ mergedIntoId: ada })
    expect(await client.articleEntity.findFirst({ where: { entityId: ada } })).toMatchObject({ mentionCount: 5 })
    expect(await client.entityEvent.findFirst({ where: { entityId: ada } })).toMatchObject({
      roles: ['PARTICIPANT', 'HOST'],
    })
  })

  test('its names become the other’s too, the preferred one as an alias', async () => {
    await saveReading(client, twinReading())
    await merge()
    const names = await client.entityName.findMany({ where: { entityId: ada }, orderBy: { name: 'asc' } })
    expect(names.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'AB ABBREVIATION',
      'Ada Byron PREFERRED',
      'Byron WEAK',
      'Countess Byron ALIAS',
    ])
  })

  test('no evidence is lost: where both are in one role, the words for the one support the other', async () => {
    await saveReading(client, twinReading())
    const before = await client.evidence.count()
    await merge()
    expect(await client.evidence.count()).toBe(before)
    const speaker = await client.statementParty.findFirstOrThrow({
      where: { role: 'SPEAKER', entityId: ada, statement: { text: 'We want peace And soon' } },
      include: { evidence: true },
    })
    expect(speaker.evidence.map(({ exact }) => exact).toSorted()).toEqual(['Ada Byron', 'Byron'])
  })

  test('undoing it restores every row', async () => {
    await saveReading(client, twinReading())
    await saveReading(client, countessReading())
    const { rows: before } = await facts()
    const id = await merge()
    expect((await facts()).rows).not.toEqual(before)
    await undoMerge(client, id)
    expect(await facts()).toEqual({ rows: before, merges: [1, 0] })
    expect(await client.entityMerge.findUnique({ where: { id } })).toMatchObject({
      ...{ fromId: countess, intoId: ada, by: 'tests', undoneAt: expect.any(Date) },
      ...{ moved: expect.any(Number), setAside: 4 },
    })
  })

  test('in the other direction as well', async () => {
    await saveReading(client, twinReading())
    await saveReading(client, countessReading())
    const { rows: before } = await facts()
    await undoMerge(client, await merge(ada, countess))
    expect((await facts()).rows).toEqual(before)
  })

  test('reading the articles again after a merge changes nothing, not even a row to the same', async () => {
    await saveReading(client, twinReading())
    await saveReading(client, countessReading())
    for (const [from, into] of [
      [countess, ada],
      [ada, countess],
    ]) {
      const id = await merge(from, into)
      const before = await snapshot(database)
      expect(await saveReading(client, twinReading())).toMatchObject(unchanged)
      expect(await saveReading(client, countessReading())).toMatchObject(unchanged)
      expect(await snapshot(database)).toEqual(before)
      await undoMerge(client, id)
    }
  })

  test('a story that comes after the merge tells of the survivor, and its facts go back when it is undone', async () => {
    await saveReading(client, twinReading())
    const id = await merge()
    await saveReading(client, countessReading())
    expect(Object.values(await uses(countess)).every((count) => count === 0)).toBe(true)
    expect(await client.entityName.count({ where: { entityId: ada, name: 'Lady Byron', kind: 'ALIAS' } })).toBe(1)
    const stored = await snapshot(database)
    expect(await saveReading(client, countessReading())).toMatchObject(unchanged)
    expect(await snapshot(database)).toEqual(stored)
    await undoMerge(client, id)
    expect(await client.mention.count({ where: { entityId: countess, article: { slug: 'peace-elsewhere' } } })).toBe(4)
    await saveReading(client, countessReading())
    await saveReading(client, twinReading())
    const { rows } = await facts()
    await database.clear()
    await saveReading(client, twinReading())
    await saveReading(client, countessReading())
    const { rows: fresh } = await facts()
    for (const table of ['statement_party', 'event_participant', 'evidence', 'mention', 'affiliation', 'entity_event'])
      expect(rows[table]).toEqual(fresh[table])
  })

  test('a reading that names only the survivor meets the rows that came from the other', async () => {
    await saveReading(client, countessReading())
    await saveReading(client, littleReading({ events: [], 'statements[0].events': [] }))
    await merge()
    const withEvents = littleReading()
    expect(await saveReading(client, withEvents)).toMatchObject({ removed: 0 })
    expect(await client.eventParticipant.count({ where: { entityId: ada } })).toBe(1)
    const before = await snapshot(database)
    expect(await saveReading(client, withEvents)).toMatchObject(unchanged)
    expect(await snapshot(database)).toEqual(before)
  })

  test('a corrected reading after the merge removes what it no longer tells', async () => {
    await saveReading(client, twinReading())
    const id = await merge()
    await saveReading(client, littleReading())
    expect(await uses(ada)).toMatchObject({ mentions: 4, parties: 3, participants: 1, offices: 1 })
    await undoMerge(client, id)
    await saveReading(client, littleReading())
    const names = { entity: expect.anything(), entity_name: expect.anything(), entity_identifier: expect.anything() }
    const { rows } = await facts()
    await database.clear()
    await saveReading(client, littleReading())
    expect({ ...rows, article_version: [] }).toMatchObject({ ...(await facts()).rows, ...names, article_version: [] })
  })

  test('merges of merges are undone in reverse, and restore every row', async () => {
    await saveReading(client, twinReading())
    await saveReading(client, countessReading({ 'entities[1].slug': 'bob-cole' }))
    const { rows: before } = await facts()
    const first = await merge(countess, ada)
    const second = await merge(ada, bob)
    await expect(undoMerge(client, first)).rejects.toMatchObject({ code: 'MERGE_NOT_LAST' })
    const stored = await snapshot(database)
    for (const reading of [twinReading(), countessReading()])
      expect(await saveReading(client, reading)).toMatchObject(unchanged)
    expect(await snapshot(database)).toEqual(stored)
    await undoMerge(client, second)
    await undoMerge(client, first)
    expect((await facts()).rows).toEqual(before)
  })

  test('merges into one entity are undone in reverse', async () => {
    await saveReading(client, twinReading())
    const { rows: before } = await facts()
    const first = await merge(countess, ada)
    const second = await merge(bob, ada)
    await expect(undoMerge(client, first)).rejects.toMatchObject({
      code: 'MERGE_NOT_LAST',
      message: '"bob-cole" has been merged into "ada-byron" since; undo that merge first',
    })
    await undoMerge(client, second)
    await undoMerge(client, first)
    expect((await facts()).rows).toEqual(before)
  })

  test.each([
    ['of an entity with itself', ada, ada, 'MERGE_INTO_ITSELF', ['into']],
    ['of one that is merged away', countess, bob, 'ENTITY_MERGED', ['from']],
    ['into one that is merged away', bob, countess, 'ENTITY_MERGED', ['into']],
    ['back into the one that was merged away', ada, countess, 'ENTITY_MERGED', ['into']],
    ['of an office-holder with the organization', ada, kent, 'MERGE_OF_AFFILIATED', ['into']],
    ['of an organization with the office-holder', kent, ada, 'MERGE_OF_AFFILIATED', ['into']],
    ['of what is not there', idOf('nobody'), ada, 'NOT_FOUND', ['from']],
  ])('a merge %s is refused, and nothing changes', async (_what, from, into, code, path) => {
    await saveReading(client, twinReading())
    await merge()
    const before = await snapshot(database)
    await expect(merge(from, into)).rejects.toMatchObject({ code, path })
    expect(await snapshot(database)).toEqual(before)
  })

  test('a merge is undone once', async () => {
    await saveReading(client, twinReading())
    const id = await merge()
    await undoMerge(client, id)
    await expect(undoMerge(client, id)).rejects.toMatchObject({ code: 'MERGE_UNDONE', path: ['id'] })
    await expect(undoMerge(client, idOf('none'))).rejects.toMatchObject({ code: 'NOT_FOUND', path: ['id'] })
  })

  test('a reading that gives somebody an office with itself is refused in a sentence', async () => {
    await saveReading(client, twinReading())
    await merge()
    const odd = twinReading({ 'affiliations[1].organization': 'ada-byron' })
    await expect(saveReading(client, odd)).rejects.toMatchObject({ code: 'MERGED_WITH_ITSELF' })
  })

  test('many facts take as many SQL statements as few', async () => {
    const cost = async (work: () => Promise<unknown>) => {
      const before = statements
      await work()
      return statements - before
    }
    const costs = []
    for (const mentions of [[{ words: 'Cole', occurrences: [1] }], [{ words: 'Cole', occurrences: 'all' }]]) {
      await saveReading(client, twinReading({ 'entities[5].mentions': mentions }))
      let id = ''
      const merging = await cost(async () => (id = await merge()))
      costs.push([merging, await cost(() => undoMerge(client, id))])
    }
    expect(costs[1]).toEqual(costs[0])
    expect(Math.max(...costs.flat())).toBeLessThan(35)
    expect(await countRows(database)).toMatchObject({ entity_merge: 2, entity_merge_row: 0 })
  })
})

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { seed } from '#app/seed.ts'
import { readArticle } from '#app/read-article.ts'
import { mergeEntities, undoMerge } from '#store/merge-entities.ts'
import { reviewCandidate } from '#store/linking/review-candidate.ts'
import { homes, openTestDatabase } from '../database.ts'
import { readerOf } from '../reader.ts'
import { snapshot } from '../store/snapshot.ts'

const unchanged = { added: 0, changed: 0, removed: 0 }
const nobody = { published: null, url: null, publisher: null, language: 'en' }
const organization = (name: string, more: object = {}) => ({ name, kind: 'ORGANIZATION', ...more })
const state = (name: string, more: object = {}) => ({ name, kind: 'GEOPOLITICAL', ...more })
/** An office of the text's own words. */
const office = (holder: string, title: string, whose: string, passage: string) => ({
  ...{ key: `${holder}-office`, holder, title, organization: whose, passages: [passage] },
})

describe.each(homes)('On %s', async (home) => {
  const database = await openTestDatabase(home)
  const { client } = database
  afterAll(database.close)
  beforeEach(database.clear)

  const read = (title: string, text: string, facts: Parameters<typeof readerOf>[0], more: object = {}) =>
    readArticle(client, { document: { ...nobody, title, text, ...more }, slug: null }, true, readerOf(facts))
  const slugs = async () => {
    const rows = await client.entity.findMany({ where: { mergedIntoId: null }, orderBy: { slug: 'asc' } })
    return rows.map(({ slug }) => slug.replace(/-[0-9a-f]{8}$/, '-#'))
  }
  const mentionsOf = (slug: string) => client.mention.count({ where: { entity: { slug } } })
  const candidates = async () => {
    const rows = await client.linkCandidate.findMany({
      include: { entity: true, candidate: true },
      orderBy: [{ score: 'desc' }, { candidate: { slug: 'asc' } }],
    })
    return rows.map(({ candidate, score, rule }) => [candidate.slug, Number(score.toFixed(2)), rule])
  }

  test('a person whom an earlier article names is the same', async () => {
    await read('One', 'Ada Byron spoke.', { entities: [{ name: 'Ada Byron' }] })
    await read('Two', 'Later Ada Byron left.', { entities: [{ name: 'Ada Byron' }] })
    expect(await slugs()).toEqual(['ada-byron'])
    expect(await mentionsOf('ada-byron')).toBe(2)
  })

  test('a person of one name is not taken for another of the same, but may be', async () => {
    await read('One', 'Byron spoke.', { entities: [{ name: 'Byron' }] })
    await read('Two', 'Byron left.', { entities: [{ name: 'Byron' }] })
    expect(await slugs()).toEqual(['byron', 'byron-#'])
    expect(await candidates()).toEqual([['byron', 0.54, 'single-name']])
  })

  test.each([
    ['of another kind', { kind: 'ORGANIZATION' }, {}],
    [
      'under another number',
      { identifiers: [{ scheme: 'wikidata', value: 'Q1' }] },
      { identifiers: [{ scheme: 'wikidata', value: 'Q2' }] },
    ],
  ])('what has the same name and is %s is another, and is not proposed', async (_what, one, other) => {
    await read('One', 'Ada Byron spoke.', { entities: [{ name: 'Ada Byron', ...one }] })
    await read('Two', 'Ada Byron left.', { entities: [{ name: 'Ada Byron', ...other }] })
    expect(await slugs()).toEqual(['ada-byron', 'ada-byron-#'])
    expect(await candidates()).toEqual([])
  })

  test('whoever serves somebody else may be another, and whoever serves the same is not', async () => {
    const facts = (whom: string, text: string) => ({
      entities: [{ name: 'Ada Byron' }, organization(whom)],
      affiliations: [office('ada-byron', 'head', whom.toLowerCase(), text)],
    })
    await read('One', 'Ada Byron, head of Acme, spoke.', facts('Acme', 'Ada Byron, head of Acme'))
    await read('Two', 'Ada Byron, head of Ajax, left.', facts('Ajax', 'Ada Byron, head of Ajax'))
    expect(await slugs()).toEqual(['acme', 'ada-byron', 'ada-byron-#', 'ajax'])
    expect(await candidates()).toEqual([['ada-byron', 0.5, 'same-name-other-circle']])
    await read('Three', 'The head of Ajax, Ada Byron, is back.', facts('Ajax', 'head of Ajax, Ada Byron'))
    expect(await slugs()).toEqual(['acme', 'ada-byron', 'ada-byron-#', 'ajax'])
  })

  test('a weak name leads to nobody', async () => {
    const names = [{ name: 'the Agency', kind: 'WEAK' }]
    await read('One', 'Northern Energy Agency, the Agency, spoke.', {
      entities: [organization('Northern Energy Agency', { names })],
    })
    await read('Two', 'The Agency left.', { entities: [organization('The Agency')] })
    expect(await slugs()).toEqual(['northern-energy-agency', 'the-agency'])
    expect(await candidates()).toEqual([])
  })

  test('an abbreviation leads to the one who has it, and a name that is new is kept', async () => {
    const names = [{ name: 'NEA', kind: 'ABBREVIATION' }]
    await read('Zero', 'NEA spoke.', { entities: [organization('NEA')] })
    await read('One', 'Northern Energy Agency (NEA) left.', {
      entities: [organization('Northern Energy Agency', { names })],
    })
    await read('Two', 'The Northern Energy Agency is back.', { entities: [organization('Northern Energy Agency')] })
    expect(await slugs()).toEqual(['nea'])
    const found = await client.entityName.findMany({ orderBy: { name: 'asc' } })
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['NEA', 'PREFERRED'],
      ['Northern Energy Agency', 'ALIAS'],
    ])
  })

  test('where two may be meant the entity is new, and both are its candidates', async () => {
    const names = [{ name: 'NEA', kind: 'ABBREVIATION' }]
    for (const name of ['Northern Energy Agency', 'National Education Authority'])
      await read(name, `${name} (NEA) spoke.`, { entities: [organization(name, { names })] })
    expect(await slugs()).toEqual(['national-education-authority', 'northern-energy-agency'])
    expect(await candidates()).toEqual([['northern-energy-agency', 0.49, 'abbreviation']])
    await client.linkCandidate.deleteMany()
    await read('Three', 'NEA left.', { entities: [organization('NEA')] })
    expect(await slugs()).toEqual(['national-education-authority', 'nea', 'northern-energy-agency'])
    expect(await candidates()).toEqual([
      ['national-education-authority', 0.75, 'abbreviation'],
      ['northern-energy-agency', 0.75, 'abbreviation'],
    ])
  })

  test('the same text read again changes nothing, whatever else has come meanwhile', async () => {
    const facts = { entities: [{ name: 'Byron' }, organization('Acme')] }
    await read('Zero', 'Byron and Acme.', facts)
    await read('One', 'Byron of Acme spoke.', facts)
    await read('Two', 'Byron left Acme.', facts)
    const before = await snapshot(database)
    expect(await read('One', 'Byron of Acme spoke.', facts)).toMatchObject(unchanged)
    expect(await read('Zero', 'Byron and Acme.', facts)).toMatchObject(unchanged)
    expect(await snapshot(database)).toEqual(before)
  })

  test('another text of the article means the article’s own', async () => {
    await read('Zero', 'Byron spoke.', { entities: [{ name: 'Byron' }] })
    await read('One', 'Byron left.', { entities: [{ name: 'Byron' }] })
    await read('One', 'Byron has left.', { entities: [{ name: 'Byron' }] })
    expect(await slugs()).toEqual(['byron', 'byron-#'])
    expect(await mentionsOf('byron')).toBe(1)
  })

  test('several articles that bring the same name at the same time bring one entity', async () => {
    await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map((title) =>
        read(title, `Ada Byron spoke in ${title}.`, { entities: [{ name: 'Ada Byron' }] }),
      ),
    )
    expect(await slugs()).toEqual(['ada-byron'])
    expect(await mentionsOf('ada-byron')).toBe(4)
  })

  test('a reader that tells two persons of one name apart is believed', async () => {
    await read('One', 'Ada Byron spoke.', { entities: [{ name: 'Ada Byron' }] })
    const [one, two] = [1, 2].map((at) => ({
      name: 'Ada Byron',
      mentions: [{ words: 'Ada Byron', occurrences: [at] }],
    }))
    await read('Two', 'Ada Byron met Ada Byron.', { entities: [one ?? {}, { ...two, slug: 'ada-byron-2' }] })
    expect(await slugs()).toEqual(['ada-byron', 'ada-byron-2'])
    expect(await mentionsOf('ada-byron')).toBe(2)
  })

  test('two names of one organisation in a text become one entity with the offices of both', async () => {
    const names = [{ name: 'NEA', kind: 'ABBREVIATION' }]
    await read('One', 'Northern Energy Agency (NEA)', { entities: [organization('Northern Energy Agency', { names })] })
    await read('Two', 'Ada Byron heads NEA. The Northern Energy Agency left.', {
      entities: [{ name: 'Ada Byron' }, organization('NEA'), organization('Northern Energy Agency')],
      affiliations: [
        office('ada-byron', 'heads', 'nea', 'Ada Byron heads NEA'),
        { ...office('ada-byron', 'heads', 'northern-energy-agency', 'The Northern Energy Agency left.'), key: 'again' },
        { ...office('nea', 'left', 'northern-energy-agency', 'The Northern Energy Agency left.'), key: 'itself' },
      ],
    })
    expect(await slugs()).toEqual(['ada-byron', 'northern-energy-agency'])
    expect(await client.affiliation.count()).toBe(1)
    expect(await client.evidence.count()).toBe(2)
  })

  test('an entity that was merged away leads to the survivor, and undoing the merge takes nothing along', async () => {
    await read('One', 'Ada Byron spoke.', { entities: [{ name: 'Ada Byron' }] })
    await read('Two', 'Augusta King left.', { entities: [{ name: 'Augusta King' }] })
    const [into, from] = await client.entity.findMany({ orderBy: { slug: 'asc' } })
    const merge = await mergeEntities(client, { from: from?.id ?? '', into: into?.id ?? '' }, 'desk')
    expect(await read('Two', 'Augusta King left.', { entities: [{ name: 'Augusta King' }] })).toMatchObject(unchanged)
    await read('Three', 'Augusta King is back.', { entities: [{ name: 'Augusta King' }] })
    expect(await mentionsOf('ada-byron')).toBe(3)
    await undoMerge(client, merge)
    expect([await mentionsOf('ada-byron'), await mentionsOf('augusta-king')]).toEqual([2, 1])
  })

  test('a pair that an editor found to be two is not proposed again; one that is one is merged', async () => {
    const facts = { entities: [{ name: 'Byron' }] }
    await read('One', 'Byron spoke.', facts)
    await read('Two', 'Byron left.', facts)
    const [{ id } = { id: '' }] = await client.linkCandidate.findMany()
    await reviewCandidate(client, id, 'DIFFERENT', 'desk')
    await read('Two', 'Byron left.', {})
    await read('Two', 'Byron left.', facts)
    expect(await client.linkCandidate.findMany()).toMatchObject([{ id, verdict: 'DIFFERENT', decidedBy: 'desk' }])
    await reviewCandidate(client, id, 'SAME', 'desk')
    expect(await client.linkCandidate.findMany()).toMatchObject([{ id, verdict: 'SAME' }])
    expect(await slugs()).toEqual(['byron'])
    expect(await mentionsOf('byron')).toBe(2)
    await expect(reviewCandidate(client, id, 'DIFFERENT', 'desk')).rejects.toThrow('undo the merge first')
  })

  test('the states of the story are those of the gazetteer, and other states come with an article', async () => {
    await seed(database)
    const before = await slugs()
    expect(before).not.toContain('kenya')
    const names = (name: string) =>
      client.entityName.findMany({ where: { entity: { slug: name } }, select: { name: true } })
    const known = await names('united-states')
    await read('One', 'The United States and Kenya spoke.', { entities: [state('United States'), state('Kenya')] })
    expect((await slugs()).filter((slug) => !before.includes(slug))).toEqual(['kenya'])
    expect(await names('united-states')).toEqual(known)
    expect(await names('kenya')).toContainEqual({ name: 'Kenyan' })
    expect(
      await client.entityIdentifier.findMany({
        where: { value: { in: ['KE', 'US'] } },
        include: { entity: true },
        orderBy: { value: 'asc' },
      }),
    ).toMatchObject([
      { scheme: 'iso3166-1', value: 'KE', entity: { slug: 'kenya', description: 'capital: Nairobi' } },
      { scheme: 'iso3166-1', value: 'US', entity: { slug: 'united-states', name: 'US' } },
    ])
  })
})

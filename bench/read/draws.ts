import { encodeId } from '#graphql/ids.ts'
import { random } from '../base/random.ts'
import type { VariableSet, Variables } from './operation.ts'

export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>

/** How many variable sets each operation has. */
const SETS = 50
const POPULAR = 400

/** The entities in a role, those with most statements first. */
const RANKED = `SELECT entity_id AS id FROM statement_party
  WHERE role = $1::party_role AND entity_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1`

type Named = Readonly<{ id: string }>

/** `SETS` values from the first to the last, ever further apart: as many of the popular as of the rare. */
function spread<Value>(ranked: readonly Value[]): Value[] {
  if (ranked.length < SETS) throw new Error(`the base has ${ranked.length} values of ${SETS}; take more --articles`)
  const ranks = Array.from({ length: SETS }, (_, set) =>
    Math.max(set, Math.floor(ranked.length ** ((set + 1) / SETS)) - 1),
  )
  return ranks.flatMap((rank) => ranked.slice(rank, rank + 1))
}

const entity = (id: string) => encodeId('Entity', id)
/** PostGraphile's own ids: the type's name and the key. */
const nodeId = (id: string) => Buffer.from(JSON.stringify(['Entity', id])).toString('base64')

const both = (variables: Variables, floor: readonly unknown[]): VariableSet => ({
  dateline: variables,
  postgraphile: variables,
  floor,
})

export async function speakers(query: Query): Promise<VariableSet[]> {
  const ranked = await query<Named>(RANKED, ['SPEAKER'])
  return spread(ranked).map(({ id }) => ({
    dateline: { id: entity(id) },
    postgraphile: { id: nodeId(id) },
    floor: [id],
  }))
}

/** Twenty of the most popular at once, another twenty in each set. */
export async function crowds(query: Query): Promise<VariableSet[]> {
  const popular = await query<Named>(`${RANKED} LIMIT ${POPULAR}`, ['SPEAKER'])
  return Array.from({ length: SETS }, (_, set) => {
    const { next } = random(1, set)
    const drawn = popular.map(({ id }) => ({ id, at: next() })).toSorted((one, other) => one.at - other.at)
    const ids = drawn.slice(0, 20).map(({ id }) => id)
    return { dateline: { ids: ids.map(entity) }, postgraphile: { ids }, floor: [ids] }
  })
}

/** Articles to go on after, from the latest to the last but a page. */
export async function places(query: Query): Promise<VariableSet[]> {
  const ranked = await query<{ id: string; slug: string; day: string }>(
    `SELECT id, slug, published_sort_desc::text AS day FROM article ORDER BY published_sort_desc DESC, id DESC`,
  )
  return spread(ranked.slice(0, -20)).map(({ id, slug, day }) => ({
    dateline: { id: encodeId('Article', id) },
    postgraphile: { slug },
    floor: [day, id],
  }))
}

/** Half the days of a range: weeks, months, years in turn. */
const REACHES = [10, 100, 1000]
const RANGE = `SELECT (middle - $2::int)::text AS from, (middle + $2::int)::text AS to FROM (
  SELECT coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY nullif(said_sort_desc, '0001-01-01')), '2020-01-01') AS middle
  FROM statement_party WHERE role = 'TOPIC' AND entity_id = $1) days`

/** Topics, each with a range of days around the middle of what was said on it. */
export async function topics(query: Query): Promise<VariableSet[]> {
  const ranked = await query<Named>(RANKED, ['TOPIC'])
  const sets: VariableSet[] = []
  for (const [set, { id }] of spread(ranked).entries()) {
    const reach = REACHES[set % REACHES.length]
    const [range] = await query<{ from: string; to: string }>(RANGE, [id, reach])
    const { from = '', to = '' } = range ?? {}
    const days = { from, to }
    sets.push({
      dateline: { id: entity(id), ...days },
      postgraphile: { id: nodeId(id), ...days },
      floor: [id, from, to],
    })
  }
  return sets
}

/** Words of what was said, from those of nearly every statement to those of one. */
export async function words(query: Query): Promise<VariableSet[]> {
  const ranked = await query<{ word: string }>(
    `SELECT word FROM ts_stat('SELECT search FROM statement ORDER BY id LIMIT 20000')
     WHERE word ~ '^[a-z]{4,}$' ORDER BY ndoc DESC, word`,
  )
  return spread(ranked).map(({ word }) => both({ words: word }, [word]))
}

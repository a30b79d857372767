import type { Span } from '#core/span.ts'
import type { Prisma } from './generated/client/client.ts'
import type { Rows } from './rows.ts'

/** What is said, done or held according to a text, as far as it tells whether another reading found the same. */
type Fact = Readonly<{ spans: readonly Span[]; sort: string }>

/** Facts of one text that a person accepted or rejected any evidence of, and all the evidence of these. */
export type Reviewed = Readonly<{
  evidence: ReadonlySet<string>
  statements: ReadonlyMap<string, Fact>
  events: ReadonlyMap<string, Fact>
  /** Affiliations and works. */
  others: ReadonlySet<string>
}>

type Row = Span &
  Readonly<{
    id: string
    role: string
    isReviewed: boolean
    statement: string | null
    event: string | null
    /** An affiliation or a work that the evidence supports. */
    other: string | null
    isOwn: boolean
    sort: string
    /** Facts that this one cannot do without. */
    needs: readonly string[]
  }>

/** A fact is reviewed as a whole: a statement with its parties, an event with its participants and relations. */
export async function findReviewed(
  client: Prisma.TransactionClient,
  articleId: string,
  versionId: string,
): Promise<Reviewed> {
  const rows = await client.$queryRawUnsafe<Row[]>(QUERY, articleId, versionId)
  const factOf = ({ statement, event, other }: Row) => statement ?? event ?? other ?? ''
  const byFact = Map.groupBy(rows, factOf)
  const reviewed = new Set<string>()
  const pending = rows.filter(({ isReviewed }) => isReviewed).map(factOf)
  for (let fact = pending.pop(); fact !== undefined; fact = pending.pop()) {
    if (reviewed.has(fact)) continue
    reviewed.add(fact)
    pending.push(...(byFact.get(fact) ?? []).flatMap(({ needs }) => needs))
  }
  const kept = rows.filter((row) => reviewed.has(factOf(row)))
  return {
    evidence: new Set(kept.map(({ id }) => id)),
    statements: factsBy(kept, ({ statement, role }) => (role === 'CONTENT' ? statement : null)),
    events: factsBy(kept, ({ event, role }) => (role === 'SUPPORT' ? event : null)),
    others: new Set(kept.flatMap(({ other }) => other ?? [])),
  }
}

function factsBy(rows: readonly Row[], idOf: (row: Row) => string | null): Map<string, Fact> {
  const facts = Map.groupBy(
    rows.filter((row) => row.isOwn && idOf(row) !== null),
    (row) => idOf(row) ?? '',
  )
  return new Map([...facts].map(([id, spans]) => [id, { spans, sort: spans[0]?.sort ?? '' }]))
}

const QUERY = `
  SELECT e.id, e.start, e."end", e.role, e.review <> 'PROPOSED' AS "isReviewed",
    coalesce(e.statement_id, p.statement_id) AS statement, coalesce(e.event_id, q.event_id, r.from_id) AS event,
    coalesce(e.affiliation_id, e.work_id) AS other, e.party_id IS NULL AND e.participant_id IS NULL AND e.relation_id IS NULL AS "isOwn",
    concat_ws(' ', v.type, v.mode) AS sort,
    array_remove(ARRAY[p.capacity_id, q.capacity_id, r.to_id, s.published_in_id, s.reported_by_id], NULL) AS needs
  FROM evidence e LEFT JOIN statement_party p ON p.id = e.party_id LEFT JOIN event_participant q ON q.id = e.participant_id
    LEFT JOIN event_relation r ON r.id = e.relation_id LEFT JOIN event v ON v.id = e.event_id
    LEFT JOIN statement s ON s.id = e.statement_id
  WHERE e.article_id = $1::uuid AND e.version_id = $2::uuid
    AND EXISTS (SELECT FROM evidence o WHERE o.article_id = $1::uuid AND o.version_id = $2::uuid AND o.review <> 'PROPOSED')`

/**
 * The rows of a new reading without what a person has decided of: the same facts, and those that only cut the words
 * of a statement or event differently.
 */
export function withoutReviewed(rows: Rows, { statements, events, others }: Reviewed): Rows {
  if (statements.size + events.size + others.size === 0) return rows
  const said = decided(rows, statements, { fact: 'statement_id', role: 'CONTENT', sortOf: () => '' })
  const types = new Map(
    rows.event.map((row) => [String(row['id']), [row['type'], row['mode']].filter(Boolean).join(' ')]),
  )
  const done = decided(rows, events, { fact: 'event_id', role: 'SUPPORT', sortOf: (id) => types.get(id) ?? '' })
  const gone = new Set([...said.keys(), ...done.keys(), ...others])
  const isGone = (value: Value) => gone.has(String(value))
  const parties = rows.statement_party.filter((row) => !isGone(row['statement_id']))
  const participants = rows.event_participant.filter((row) => !isGone(row['event_id']))
  const relations = rows.event_relation.filter((row) => !isGone(row['from_id']))
  const left = new Set([...parties, ...participants, ...relations].map(({ id }) => String(id)))
  const nowSaid = (id: Value) => (id === null ? null : (said.get(String(id)) ?? String(id)))
  const nowDone = (id: Value) => done.get(String(id)) ?? String(id)
  return {
    ...rows,
    affiliation: rows.affiliation.filter(({ id }) => !isGone(id)),
    event: rows.event.filter(({ id }) => !isGone(id)),
    event_participant: participants,
    event_relation: relations.map((row) => ({ ...row, to_id: nowDone(row['to_id']) })),
    statement: rows.statement
      .filter(({ id }) => !isGone(id))
      .map((row) => ({ ...row, reported_by_id: nowSaid(row['reported_by_id']) })),
    statement_party: parties,
    statement_event: rows.statement_event
      .filter((row) => !isGone(row['statement_id']))
      .map((row) => ({ ...row, event_id: nowDone(row['event_id']) })),
    evidence: rows.evidence.filter((row) =>
      FACTS.every((key) => row[key] === null || (PARTS.has(key) ? left.has(String(row[key])) : !isGone(row[key]))),
    ),
  }
}

const PARTS: ReadonlySet<string> = new Set(['party_id', 'participant_id', 'relation_id'])
const FACTS = ['work_id', 'affiliation_id', 'statement_id', 'party_id', 'event_id', 'participant_id', 'relation_id']

type Value = Rows['event'][number][string] | undefined
type Kind = Readonly<{ fact: string; role: string; sortOf: (id: string) => string }>

/** By the ids of new facts, the reviewed ones that they are. */
function decided(rows: Rows, reviewed: ReadonlyMap<string, Fact>, { fact, role, sortOf }: Kind): Map<string, string> {
  const cited = rows.evidence.filter((row) => row[fact] !== null && row['role'] === role)
  const facts = Map.groupBy(cited, (row) => String(row[fact]))
  const same = new Map<string, string>()
  for (const [id, evidence] of facts) {
    const spans = evidence.map((row) => ({ start: Number(row['start']), end: Number(row['end']) }))
    const found = [...reviewed].find(
      ([old, { spans: others, sort }]) => old === id || (sort === sortOf(id) && areMostlyOne(spans, others)),
    )
    if (found !== undefined) same.set(id, found[0])
  }
  return same
}

/** More than half of the characters of both are in both. */
function areMostlyOne(ones: readonly Span[], others: readonly Span[]): boolean {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const pairs = ones.flatMap((one) =>
    others.map((other) => Math.min(one.end, other.end) - Math.max(one.start, other.start)),
  )
  const shared = pairs.reduce((sum, overlap) => sum + Math.max(0, overlap), 0)
  return shared * 2 > length(ones) + length(others) - shared
}

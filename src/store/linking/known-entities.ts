import type { EntityKind, NameKind } from '../generated/client/enums.ts'
import type { Query } from '../load.ts'

type Identifier = Readonly<{ scheme: string; value: string }>

/** An entity of the base that something in a text may be; none that was merged away. */
export type Known = Readonly<{
  id: string
  slug: string
  kind: EntityKind
  name: string
  names: readonly Readonly<{ id: string; normalised: string; kind: NameKind }>[]
  identifiers: readonly Identifier[]
  /** Ids of whom it serves or deals with. */
  circle: readonly string[]
  /** Another article mentions it, a person worked on it, or it is here for another reason than this article. */
  isShared: boolean
  /** This article mentions it. */
  isHere: boolean
  /** The entities that are it now, itself too: by their ids the slugs under which readings name them. */
  aliases: Readonly<Record<string, string>>
}>

/** A place of this text that an earlier reading gave to an entity. */
export type Placed = Readonly<{ id: string; start: number; end: number; entity: string }>

/** What the base knows that has to do with the entities of one reading. */
export type Base = Readonly<{
  known: readonly Known[]
  placed: readonly Placed[]
  /** By a name as it was asked for, how names are compared. */
  normalised: Readonly<Record<string, string>>
  /** Slugs that are taken, also by entities that were merged away. */
  taken: readonly string[]
}>

type Asked = Readonly<{
  articleId: string
  versionId: string
  names: readonly string[]
  slugs: readonly string[]
  identifiers: readonly Identifier[]
}>

/** Looks up everything that linking one reading needs, in one statement. */
export async function findBase(query: Query, asked: Asked): Promise<Base> {
  const { articleId, versionId, names, slugs, identifiers } = asked
  const [found] = await query<{ base: Base }>(QUERY, [
    ...[articleId, versionId, JSON.stringify(names), slugs, JSON.stringify(identifiers)],
  ])
  if (found === undefined) throw new Error('the database does not answer')
  return found.base
}

/** Weak names lead nowhere. An entity is looked up under all its merges, in both directions. */
const QUERY = `
  WITH RECURSIVE asked AS MATERIALIZED (
    SELECT name, normalise(name) AS normalised FROM jsonb_array_elements_text($3::jsonb) name
  ), found(id) AS (
    SELECT n.entity_id FROM entity_name n JOIN asked USING (normalised) WHERE n.kind <> 'WEAK'
    UNION SELECT i.entity_id FROM entity_identifier i
      JOIN jsonb_to_recordset($5::jsonb) AS asked(scheme text, value text) USING (scheme, value)
    UNION SELECT id FROM entity WHERE slug = ANY ($4)
    UNION SELECT entity_id FROM mention WHERE article_id = $1::uuid
  ), chain(id, now) AS (
    SELECT id, id FROM found
    UNION SELECT c.id, e.merged_into_id FROM chain c JOIN entity e ON e.id = c.now WHERE e.merged_into_id IS NOT NULL
  ), alive AS (
    SELECT DISTINCT e.* FROM chain c JOIN entity e ON e.id = c.now WHERE e.merged_into_id IS NULL
  ), below(id, slug, now) AS (
    SELECT id, slug, id FROM alive
    UNION SELECT e.id, e.slug, b.now FROM below b JOIN entity e ON e.merged_into_id = b.id
  )
  SELECT jsonb_build_object(
    'normalised', (SELECT coalesce(jsonb_object_agg(name, normalised), '{}') FROM asked),
    'taken', (SELECT coalesce(jsonb_agg(slug), '[]') FROM entity WHERE slug = ANY ($4)),
    'placed', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'start', start, 'end', "end", 'entity', entity_id)), '[]')
      FROM mention WHERE version_id = $2::uuid AND article_id = $1::uuid),
    'known', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', e.id, 'slug', e.slug, 'kind', e.kind, 'name', e.name,
      'names', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'normalised', n.normalised, 'kind', n.kind)), '[]')
        FROM entity_name n WHERE n.entity_id = e.id),
      'identifiers', (SELECT coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value)), '[]')
        FROM entity_identifier i WHERE i.entity_id = e.id),
      'circle', (SELECT coalesce(jsonb_agg(DISTINCT other), '[]') FROM affiliation a, unnest(ARRAY[organization_id, counterpart_id]) other
        WHERE a.holder_id = e.id AND other IS NOT NULL),
      'isHere', m.here, 'isShared', m.elsewhere OR NOT m.here OR e.curated_at IS NOT NULL
        OR EXISTS (SELECT FROM entity other WHERE other.merged_into_id = e.id),
      'aliases', (SELECT jsonb_object_agg(b.id, b.slug) FROM below b WHERE b.now = e.id)
    ) ORDER BY e.slug), '[]') FROM alive e, LATERAL (SELECT
      EXISTS (SELECT FROM mention WHERE entity_id = e.id AND article_id = $1::uuid) AS here,
      EXISTS (SELECT FROM mention WHERE entity_id = e.id AND article_id <> $1::uuid) AS elsewhere) m)
  ) AS base`

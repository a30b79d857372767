/**
 * The tables that the generator writes, those that others refer to first, and the columns that it gives; the rest is
 * generated, defaulted or derived.
 */
export const columns = {
  origin: ['id', 'kind', 'agent', 'at'],
  entity: ['id', 'slug', 'kind', 'name', 'description', 'merged_into_id'],
  entity_name: ['id', 'entity_id', 'name', 'language', 'kind'],
  entity_identifier: ['scheme', 'value', 'entity_id'],
  article: ['id', 'slug', 'kind', 'title', 'url', 'language', 'publisher_id', ...date('published')],
  article_author: ['article_id', 'entity_id', 'ordinal', ...sort('published')],
  article_version: ['id', 'article_id', 'sequence', 'text', 'sha256', 'retrieved_at', 'correction_note'],
  article_section: ['version_id', 'start', 'end', 'kind'],
  mention: ['id', 'article_id', 'version_id', 'start', 'end', 'exact', 'entity_id', 'form', 'confidence', 'origin_id'],
  affiliation: [
    'id',
    'holder_id',
    'organization_id',
    'counterpart_id',
    'title',
    ...date('from'),
    ...date('to'),
    'holder_sort',
  ],
  event: ['id', 'slug', 'title', 'type', 'mode', 'realis', 'place_id', 'recurrence', ...date('when')],
  statement: [
    ...([
      'id',
      'article_id',
      'version_id',
      'position',
      'mode',
      'voice',
      'polarity',
      'text',
      'language',
      'cue',
    ] as const),
    ...(['reported_by_id', 'published_in_id'] as const),
    ...date('said'),
  ],
  statement_party: ['id', 'statement_id', 'role', 'ordinal', 'label', 'entity_id', 'capacity_id', ...sort('said')],
  statement_event: ['statement_id', 'event_id', 'roles', ...sort('said')],
  event_participant: ['id', 'event_id', 'role', 'ordinal', 'label', 'entity_id', 'capacity_id'],
  event_relation: ['id', 'from_id', 'to_id', 'kind', 'ordinal'],
  evidence: [
    ...([
      'id',
      'article_id',
      'version_id',
      'start',
      'end',
      'exact',
      'role',
      'ordinal',
      'confidence',
      'review',
    ] as const),
    ...(['origin_id', 'work_id', 'affiliation_id', 'statement_id', 'party_id', 'event_id'] as const),
    ...(['participant_id', 'relation_id'] as const),
  ],
} as const

function date<Prefix extends string>(prefix: Prefix) {
  return [`${prefix}_text`, `${prefix}_edtf`, `${prefix}_earliest`, `${prefix}_latest`, `${prefix}_basis`] as const
}

function sort<Prefix extends string>(prefix: Prefix) {
  return [`${prefix}_sort_asc`, `${prefix}_sort_desc`, `${prefix}_earliest`, `${prefix}_latest`] as const
}

export type Table = keyof typeof columns
export const tables = Object.keys(columns) as Table[]

export type Value = string | number | null | undefined
export type Row<Name extends Table> = Readonly<Partial<Record<(typeof columns)[Name][number], Value>>>

/** Takes rows; what is left out of a row is null. */
export type Rows = { readonly [Name in Table]: (row: Row<Name>) => void }

/**
 * Every table of a lossless file, in an order in which each foreign key finds its row, with its key and its columns.
 * Left out are what the database derives itself (`article_entity`, `article_event`, `entity_event`, generated columns,
 * sort columns, the days of links, words to search) and the keys of callers: a secret does not travel with the news.
 */
export type LosslessTable = Readonly<{ name: string; key: readonly string[]; columns: readonly string[] }>

const table = (name: string, key: string, columns: string): LosslessTable => ({
  name,
  key: key.split(' '),
  columns: [...key.split(' '), ...columns.split(' ').filter(Boolean)],
})
const fuzzy = (name: string): string =>
  ['text', 'edtf', 'earliest', 'latest', 'basis'].map((part) => `${name}_${part}`).join(' ')
const anchor = 'article_id version_id start end exact'

export const losslessTables: readonly LosslessTable[] = [
  table('origin', 'id', 'kind agent at'),
  table('entity', 'id', 'slug kind name description merged_into_id curated_at curated_by'),
  table('entity_name', 'id', 'entity_id name language kind'),
  table('entity_identifier', 'scheme value', 'entity_id'),
  table('entity_withdrawal', 'entity_id key', ''),
  table('entity_merge', 'id', 'number from_id into_id at by moved set_aside undone_at'),
  table('entity_merge_row', 'merge_id table_name column_name key', 'effect was row'),
  table('link_candidate', 'id', 'entity_id candidate_id score rule verdict decided_at decided_by'),
  table('article', 'id', `slug kind title url language publisher_id ${fuzzy('published')}`),
  table('article_author', 'article_id entity_id', 'ordinal'),
  table('article_version', 'id', 'article_id sequence text sha256 retrieved_at correction_note'),
  table('article_section', 'version_id start', 'end kind'),
  table('affiliation', 'id', `holder_id organization_id counterpart_id title ${fuzzy('from')} ${fuzzy('to')}`),
  table('event', 'id', `slug title type mode realis place_id recurrence ${fuzzy('when')}`),
  table('event_participant', 'id', 'event_id role ordinal label entity_id capacity_id'),
  table('event_relation', 'id', 'from_id to_id kind ordinal'),
  table(
    'statement',
    'id',
    'article_id version_id position mode voice polarity text language cue reported_by_id published_in_id ' +
      fuzzy('said'),
  ),
  table('statement_party', 'id', 'statement_id role ordinal label entity_id capacity_id'),
  table('statement_event', 'statement_id event_id', 'roles'),
  table('mention', 'id', `${anchor} entity_id form confidence rule origin_id`),
  table(
    'evidence',
    'id',
    `${anchor} role ordinal confidence rule review reviewed_at reviewed_by origin_id ` +
      'work_id affiliation_id statement_id party_id event_id participant_id relation_id',
  ),
]

/** Keys that are words: in every database they are put in the order of their code points, whatever its language. */
export const wordKeys: ReadonlySet<string> = new Set(['scheme', 'value', 'key', 'table_name', 'column_name'])

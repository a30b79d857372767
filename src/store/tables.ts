import type { TableName } from './rows.ts'

/** How the rows of a reading meet the rows that are there. */
export type Table = Readonly<{
  name: TableName
  /** Columns of the primary key. */
  key: readonly string[]
  /** Columns that a second reading leaves as they are; columns that no reading has are left alone anyway. */
  keep?: readonly string[]
  /**
   * SQL condition on the stored row `old` under which a reading of article `$2` may change it; left out, always.
   * What only this article tells may be corrected by it, what others tell as well stays.
   */
  mayChange?: string
}>

const noOtherEvidence = (key: string, fact = 'old.id') =>
  `NOT EXISTS (SELECT FROM evidence e WHERE e.${key} = ${fact} AND e.article_id <> $2::uuid)`
const noOtherMention = (entity: string) =>
  `NOT EXISTS (SELECT FROM mention m WHERE m.entity_id = ${entity} AND m.article_id <> $2::uuid)`
/** No editor corrected the entity, and no merge rests on how it is: then readings leave it alone. */
export const isOpen = (entity: string) =>
  `NOT EXISTS (SELECT FROM entity c WHERE c.id = ${entity} AND (c.curated_at IS NOT NULL OR c.merged_into_id IS NOT NULL))
   AND NOT EXISTS (SELECT FROM entity c WHERE c.merged_into_id = ${entity})`

export const tables: Readonly<Record<TableName, Table>> = {
  origin: { name: 'origin', key: ['id'] },
  entity: { name: 'entity', key: ['id'], mayChange: `${noOtherMention('old.id')} AND ${isOpen('old.id')}` },
  entity_name: {
    name: 'entity_name',
    key: ['id'],
    mayChange: `${noOtherMention('old.entity_id')} AND ${isOpen('old.entity_id')}`,
  },
  entity_identifier: { name: 'entity_identifier', key: ['scheme', 'value'], mayChange: 'false' },
  article: {
    name: 'article',
    key: ['id'],
    mayChange: `old.id = $2::uuid OR (${noOtherEvidence('work_id')}
      AND NOT EXISTS (SELECT FROM article_version v WHERE v.article_id = old.id))`,
  },
  article_author: { name: 'article_author', key: ['article_id', 'entity_id'] },
  article_version: { name: 'article_version', key: ['id'] },
  article_section: { name: 'article_section', key: ['version_id', 'start'] },
  affiliation: { name: 'affiliation', key: ['id'], mayChange: noOtherEvidence('affiliation_id') },
  event: { name: 'event', key: ['id'], mayChange: noOtherEvidence('event_id') },
  event_participant: { name: 'event_participant', key: ['id'], mayChange: noOtherEvidence('participant_id') },
  event_relation: { name: 'event_relation', key: ['id'], mayChange: noOtherEvidence('relation_id') },
  statement: { name: 'statement', key: ['id'] },
  statement_party: { name: 'statement_party', key: ['id'] },
  statement_event: { name: 'statement_event', key: ['statement_id', 'event_id'] },
  mention: { name: 'mention', key: ['id'] },
  evidence: { name: 'evidence', key: ['id'], keep: ['review'] },
}

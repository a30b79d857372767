import type { Guard } from './guard.ts'
import {
  article,
  entity,
  event,
  fresh,
  insert,
  insertEvidence,
  insertMention,
  insertVersion,
  statement,
  version,
  work,
} from './poke.ts'

const name = (values: { name: string; language: string; kind: string }) =>
  insert('entity_name', { id: fresh, entity_id: entity('kent'), ...values })
const party = (values: Record<string, string>) => [
  insert('statement_party', { id: fresh, statement_id: statement('We want peace And soon'), ordinal: 9, ...values }),
  insertEvidence('Kent is small', { party_id: fresh }),
]
const participant = (values: Record<string, string>) => [
  insert('event_participant', { id: fresh, event_id: event('berne-talks'), ordinal: 9, ...values }),
  insertEvidence('Kent is small', { participant_id: fresh }),
]
const relation = (values: Record<string, string>) => [
  insert('event_relation', { id: fresh, from_id: event('berne-talks'), to_id: event('truce-of-1999'), ...values }),
  insertEvidence('follow the truce', { relation_id: fresh }),
]
const section = (start: number) => insert('article_section', { version_id: version, start, end: 28, kind: `'BYLINE'` })

const slugs = ['article', 'entity', 'event'].map((table): Guard => [
  `one slug of two rows of ${table}`,
  `${table}_slug_key`,
  `UPDATE ${table} SET slug = 'same'`,
  `UPDATE ${table} SET slug = slug || '-2'`,
])

export const guardsOfUniqueness: readonly Guard[] = [
  ...slugs,
  [
    'one URL of two articles',
    'article_url_key',
    `UPDATE article SET url = 'https://news.example'`,
    'UPDATE article SET url = NULL',
  ],
  [
    'an author listed twice',
    'article_author_pkey',
    insert('article_author', { article_id: work, entity_id: entity('bob-cole'), ordinal: 1 }),
    insert('article_author', { article_id: article, entity_id: entity('bob-cole'), ordinal: 1 }),
  ],
  [
    'two versions of one number',
    'article_version_article_id_sequence_key',
    insertVersion('a new text', { sequence: 1 }),
    insertVersion('a new text', { sequence: 2 }),
  ],
  [
    'two versions of one text',
    'article_version_article_id_sha256_key',
    [insertVersion('a new text'), insertVersion('a new text', { sequence: 3 })],
    [insertVersion('a new text'), insertVersion('another text', { sequence: 3 })],
  ],
  ['two sections that start together', 'article_section_pkey', section(13), section(27)],
  [
    'one name of an entity twice in a language',
    'entity_name_entity_id_language_name_key',
    name({ name: `'Kent'`, language: `'en'`, kind: `'ALIAS'` }),
    name({ name: `'Kent'`, language: `'de'`, kind: `'ALIAS'` }),
  ],
  [
    'two preferred names of an entity in a language',
    'entity_name_one_preferred',
    name({ name: `'Cantia'`, language: `'en'`, kind: `'PREFERRED'` }),
    name({ name: `'Cantia'`, language: `'la'`, kind: `'PREFERRED'` }),
  ],
  [
    'one identifier of two entities',
    'entity_identifier_pkey',
    insert('entity_identifier', { scheme: `'wikidata'`, value: `'Q7259'`, entity_id: entity('kent') }),
    insert('entity_identifier', { scheme: `'viaf'`, value: `'Q7259'`, entity_id: entity('kent') }),
  ],
  [
    'one mention twice',
    'mention_version_id_start_end_entity_id_key',
    insertMention('Berne', { entity_id: entity('berne') }),
    insertMention('Berne', { entity_id: entity('kent') }),
  ],
  [
    'a statement and an event joined twice',
    'statement_event_pkey',
    insert('statement_event', {
      statement_id: statement('We want peace And soon'),
      event_id: event('berne-talks'),
      roles: `'{ABOUT}'`,
    }),
    insert('statement_event', {
      statement_id: statement('We want peace And soon'),
      event_id: event('truce-of-1999'),
      roles: `'{ABOUT}'`,
    }),
  ],
  [
    'one relation of two events twice',
    'event_relation_from_id_to_id_kind_key',
    relation({ kind: `'FOLLOWS'` }),
    relation({ kind: `'PART_OF'` }),
  ],
  [
    'an entity twice in one role of a statement',
    'statement_party_one_entity',
    party({ role: `'SPEAKER'`, entity_id: entity('ada-byron'), label: `'Ada'` }),
    party({ role: `'TOPIC'`, entity_id: entity('ada-byron'), label: `'Ada'` }),
  ],
  [
    'a label twice in one role of a statement',
    'statement_party_one_label',
    party({ role: `'AUDIENCE'`, label: `'two mediators'` }),
    party({ role: `'AUDIENCE'`, label: `'two mediators'`, entity_id: entity('herald') }),
  ],
  [
    'an entity twice in one role of an event',
    'event_participant_one_entity',
    participant({ role: `'PARTICIPANT'`, entity_id: entity('bob-cole'), label: `'Cole'` }),
    participant({ role: `'HOST'`, entity_id: entity('bob-cole'), label: `'Cole'` }),
  ],
  [
    'a label twice in one role of an event',
    'event_participant_one_label',
    participant({ role: `'ORGANIZER'`, label: `'two mediators'` }),
    participant({ role: `'ORGANIZER'`, label: `'one mediator'` }),
  ],
]

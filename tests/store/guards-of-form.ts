import type { Guard } from './guard.ts'
import { article, entity, insertVersion, literal } from './poke.ts'

/** One guard for each of the values that a column must not have; `set` gives the statement that sets it. */
const column = (
  what: string,
  constraint: string,
  set: (value: string) => string,
  { refused, accepted }: { refused: readonly string[]; accepted: string },
) =>
  refused.map((value): Guard => [`${what} ${literal(value)}`, constraint, set(literal(value)), set(literal(accepted))])

/** `values` are two slugs, a score and a rule. */
const insertPair = (values: string) =>
  `INSERT INTO link_candidate (id, entity_id, candidate_id, score, rule)
   SELECT gen_random_uuid(), one.id, other.id, score, rule FROM (VALUES (${values})) v(a, b, score, rule)
   JOIN entity one ON one.slug = a JOIN entity other ON other.slug = b`

export const guardsOfForm: readonly Guard[] = [
  ...['article', 'entity', 'event'].flatMap((table) =>
    column(
      `the ${table} slug`,
      `${table}_slug_form`,
      (slug) => `UPDATE ${table} SET slug = ${slug} WHERE id IN (SELECT id FROM ${table} LIMIT 1)`,
      {
        refused: ['Peace', 'peace--talks', '-peace', 'peace-', 'peace_talks', 'café', ' peace', 'peace\n', ''],
        accepted: 'peace-2-all',
      },
    ),
  ),
  ...column('the URL', 'article_url_form', (url) => `UPDATE article SET url = ${url} WHERE id = ${article}`, {
    refused: ['ftp://news.example', 'news.example', ' https://news.example', ''],
    accepted: 'http://news.example/1',
  }),
  ...column('the language', 'article_language_form', (language) => `UPDATE article SET language = ${language}`, {
    refused: ['', 'e', 'english!', 'en_GB', '-en'],
    accepted: 'zh-Hant-TW',
  }),
  ...column('the recurrence', 'event_recurrence_form', (rule) => `UPDATE event SET recurrence = ${rule}`, {
    refused: ['EVERY YEAR', 'FREQ=YEARLY;', 'freq=yearly', 'FREQ=YEARLY;INTERVAL', ''],
    accepted: 'FREQ=YEARLY;BYMONTH=6,7;BYDAY=-1MO',
  }),
  ...column(
    'the Wikidata item',
    'entity_identifier_wikidata_form',
    (item) => `UPDATE entity_identifier SET value = ${item} WHERE scheme = 'wikidata'`,
    { refused: ['7259', 'q7259', 'Q0', 'Q12a', 'Q'], accepted: 'Q42' },
  ),
  ...['article', 'event', 'affiliation'].flatMap((table) =>
    column(`the title of an ${table}`, `${table}_title_given`, (title) => `UPDATE ${table} SET title = ${title}`, {
      refused: ['', '  '],
      accepted: 'a title',
    }),
  ),
  ...['statement_party', 'event_participant'].flatMap((table) =>
    column(`the label of a ${table}`, `${table}_label_given`, (label) => `UPDATE ${table} SET label = ${label}`, {
      refused: ['', '  '],
      accepted: 'they',
    }),
  ),
  ...column('the name', 'entity_name_given', (name) => `UPDATE entity_name SET name = ${name} WHERE name = 'Byron'`, {
    refused: ['', '  '],
    accepted: 'Lady Byron',
  }),
  ...['mention', 'evidence'].flatMap((table) =>
    column(
      `the confidence of ${table}`,
      `${table}_confidence_range`,
      (confidence) => `UPDATE ${table} SET confidence = ${confidence}`,
      { refused: ['-0.01', '1.01', 'NaN', 'Infinity'], accepted: '0.5' },
    ),
  ),
  ...['mention', 'evidence'].flatMap((table): Guard[] => [
    ...column(
      `the rule of ${table}`,
      `${table}_rule_form`,
      (rule) => `UPDATE ${table} SET confidence = 1, rule = ${rule}`,
      { refused: ['', 'Told so', 'told_so', 'told-'], accepted: 'told-so-2' },
    ),
    [
      `a rule of ${table} that is sure of nothing`,
      `${table}_rule_sure`,
      `UPDATE ${table} SET rule = 'told-so'`,
      `UPDATE ${table} SET confidence = 1, rule = 'told-so'`,
    ],
  ]),
  ...[
    ['of_two', `'kent', 'kent', 1, 'same-name'`],
    ['score_range', `'kent', 'berne', 1.1, 'same-name'`],
    ['rule_form', `'kent', 'berne', 1, 'Same name'`],
  ].map(([constraint, values]): Guard => [
    `a pair of entities that may be one, of ${values}`,
    `link_candidate_${constraint}`,
    insertPair(values ?? ''),
    insertPair(`'kent', 'berne', 1, 'same-name'`),
  ]),
  [
    'a verdict of nobody',
    'link_candidate_decided',
    `INSERT INTO link_candidate (id, entity_id, candidate_id, score, rule, verdict)
       VALUES (gen_random_uuid(), ${entity('kent')}, ${entity('berne')}, 1, 'same-name', 'SAME')`,
    `INSERT INTO link_candidate (id, entity_id, candidate_id, score, rule, verdict, decided_at, decided_by)
       VALUES (gen_random_uuid(), ${entity('kent')}, ${entity('berne')}, 1, 'same-name', 'SAME', now(), 'desk')`,
  ],
  [
    'an affiliation with oneself',
    'affiliation_not_with_oneself',
    'UPDATE affiliation SET organization_id = holder_id',
    `UPDATE affiliation SET organization_id = ${entity('herald')}`,
  ],
  [
    'an affiliation that is accredited to oneself',
    'affiliation_not_with_oneself',
    'UPDATE affiliation SET counterpart_id = holder_id, organization_id = NULL',
    `UPDATE affiliation SET counterpart_id = ${entity('bob-cole')}, organization_id = NULL`,
  ],
  [
    'an event related to itself',
    'event_relation_not_to_itself',
    'UPDATE event_relation SET to_id = from_id',
    'UPDATE event_relation SET to_id = from_id, from_id = to_id',
  ],
  [
    'a statement and an event without a role',
    'statement_event_roles_given',
    `UPDATE statement_event SET roles = '{}'`,
    `UPDATE statement_event SET roles = '{ABOUT,AT}'`,
  ],
  [
    'a version numbered 0',
    'article_version_sequence_positive',
    insertVersion('a', { sequence: 0 }),
    insertVersion('a'),
  ],
]

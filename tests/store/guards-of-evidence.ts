import type { Guard } from './guard.ts'
import {
  article,
  entity,
  event,
  fresh,
  insert,
  insertEvidence,
  insertVersion,
  literal,
  statement,
  version,
  work,
} from './poke.ts'

const content = { role: `'CONTENT'` }
const small = statement('Kent is small')

/** Of each kind: its table, the key by which evidence points at it, a new one, and one that is there. */
const facts = [
  {
    table: 'affiliation',
    key: 'affiliation_id',
    added: insert('affiliation', { id: fresh, holder_id: entity('bob-cole'), title: `'writer'` }),
    there: '(SELECT id FROM affiliation LIMIT 1)',
  },
  {
    table: 'statement',
    key: 'statement_id',
    added: insert('statement', {
      ...{ id: fresh, article_id: article, version_id: version, position: 0, text: `'small'`, language: `'en'` },
      ...{ mode: `'INDIRECT'`, voice: `'PUBLICATION'`, polarity: `'POSITIVE'` },
    }),
    there: small,
  },
  {
    table: 'statement_party',
    key: 'party_id',
    added: insert('statement_party', { id: fresh, statement_id: small, role: `'TOPIC'`, label: `'it'`, ordinal: 1 }),
    there: `(SELECT id FROM statement_party WHERE label = 'We')`,
  },
  {
    table: 'event',
    key: 'event_id',
    added: insert('event', { id: fresh, slug: `'new'`, title: `'New'`, type: `'OTHER'`, realis: `'ACTUAL'` }),
    there: event('truce-of-1999'),
  },
  {
    table: 'event_participant',
    key: 'participant_id',
    added: insert('event_participant', {
      ...{ id: fresh, event_id: event('truce-of-1999'), role: `'SIGNATORY'`, label: `'they'`, ordinal: 0 },
    }),
    there: `(SELECT id FROM event_participant WHERE label = 'Bob Cole')`,
  },
  {
    table: 'event_relation',
    key: 'relation_id',
    added: insert('event_relation', {
      ...{ id: fresh, from_id: event('berne-talks'), to_id: event('truce-of-1999'), kind: `'CAUSED_BY'` },
    }),
    there: '(SELECT id FROM event_relation)',
  },
]

const kept = facts.flatMap(({ table, key, added, there }): Guard[] => {
  const none = `${table}_has_evidence`
  // Of a statement's evidence its CONTENT is missed first.
  const lost = table === 'statement' ? 'statement_is_quoted' : none
  const words = insertEvidence('small', { [key]: fresh, ...(table === 'statement' ? content : {}) })
  const takeAll = `DELETE FROM evidence WHERE ${key} = ${there}`
  // In whatever order the rows are removed, these words are the last of them.
  const another = insertEvidence('truce of', { [key]: there })
  const keepOne = `exact <> 'truce of' AND role <> 'CONTENT'`
  const target = key === 'event_id' ? event('berne-talks') : `NULL, event_id = ${event('truce-of-1999')}`
  const pointAway = `UPDATE evidence SET role = 'TIME', ${key} = ${target} WHERE ${key} = ${there}`
  return [
    [`${table} without evidence`, none, added, [added, words]],
    [`${table} losing its evidence`, lost, takeAll, [takeAll, `DELETE FROM ${table} WHERE id = ${there}`]],
    [`${table} losing its last evidence`, lost, [another, takeAll], [another, `${takeAll} AND ${keepOne}`]],
    [`${table} with its evidence pointed elsewhere`, lost, pointAway, [another, `${pointAway} AND ${keepOne}`]],
  ]
})

export const guardsOfEvidence: readonly Guard[] = [
  ...kept,
  [
    'an article taken away from under the event it tells of',
    'event_has_evidence',
    [
      'DELETE FROM affiliation',
      'DELETE FROM event_participant',
      'DELETE FROM event_relation',
      `DELETE FROM article WHERE id = ${article}`,
      `DELETE FROM article WHERE id = ${work}`,
    ],
    [
      'DELETE FROM affiliation',
      'DELETE FROM event',
      `DELETE FROM article WHERE id = ${article}`,
      `DELETE FROM article WHERE id = ${work}`,
    ],
  ],
  [
    'evidence of nothing',
    'evidence_of_one_fact',
    insertEvidence('Bob', {}),
    insertEvidence('Bob', { event_id: event('truce-of-1999') }),
  ],
  [
    'evidence of two facts',
    'evidence_of_one_fact',
    insertEvidence('Bob', { event_id: event('truce-of-1999'), work_id: work }),
    insertEvidence('Bob', { work_id: work }),
  ],
  [
    'an article with neither text nor evidence',
    'article_is_known',
    insert('article', { id: fresh, slug: `'new'`, kind: `'NEWS'`, title: `'New'`, language: `'en'` }),
    [
      insert('article', { id: fresh, slug: `'new'`, kind: `'NEWS'`, title: `'New'`, language: `'en'` }),
      insertEvidence('Herald', { work_id: fresh }),
    ],
  ],
  [
    'an article losing its only text',
    'article_is_known',
    `DELETE FROM article_version WHERE id = ${version}`,
    [insertVersion('a new text'), `DELETE FROM article_version WHERE sequence = 2`],
  ],
  [
    'a work losing its last evidence',
    'article_is_known',
    `DELETE FROM evidence WHERE work_id = ${work}`,
    [insertVersion('its text', { article_id: work }), `DELETE FROM evidence WHERE work_id = ${work}`],
  ],
  [
    'a work whose last evidence is pointed elsewhere',
    'article_is_known',
    `UPDATE evidence SET work_id = ${article} WHERE work_id = ${work}`,
    [
      insertEvidence('Herald', { work_id: work }),
      `UPDATE evidence SET work_id = ${article} WHERE role = 'SUPPORT' AND work_id = ${work} AND exact <> 'Herald'`,
    ],
  ],
  [
    'a statement whose text is not its CONTENT',
    'statement_is_quoted',
    `UPDATE statement SET text = 'Kent is tiny' WHERE id = ${small}`,
    `UPDATE statement SET text = 'Kent is small', voice = 'ATTRIBUTED' WHERE id = ${small}`,
  ],
  [
    'a statement without CONTENT',
    'statement_is_quoted',
    `UPDATE evidence SET role = 'SUPPORT' WHERE role = 'CONTENT' AND statement_id = ${small}`,
    `UPDATE evidence SET ordinal = 7 WHERE role = 'CONTENT' AND statement_id = ${small}`,
  ],
  [
    'a statement losing a part of its CONTENT',
    'statement_is_quoted',
    `DELETE FROM evidence WHERE exact = 'And soon'`,
    [
      `DELETE FROM evidence WHERE exact = 'And soon'`,
      `UPDATE statement SET text = 'We want peace' WHERE text LIKE 'We want peace%'`,
    ],
  ],
  [
    'a statement gaining a part of CONTENT',
    'statement_is_quoted',
    insertEvidence('envoy of Kent', { statement_id: small, ordinal: 1, ...content }),
    [
      insertEvidence('envoy of Kent', { statement_id: small, ordinal: 1, ...content }),
      `UPDATE statement SET text = 'Kent is small envoy of Kent' WHERE id = ${small}`,
    ],
  ],
  [
    'CONTENT made of other evidence of a statement',
    'statement_is_quoted',
    `UPDATE evidence SET role = 'CONTENT' WHERE role = 'CUE' AND exact = 'wrote'`,
    `UPDATE evidence SET role = 'SUPPORT' WHERE role = 'CUE' AND exact = 'wrote'`,
  ],
  [
    'CONTENT brought to a statement from another fact',
    'statement_is_quoted',
    [
      insertEvidence('envoy of Kent', { event_id: event('truce-of-1999'), ...content }),
      `UPDATE evidence SET event_id = NULL, statement_id = ${small} WHERE exact = 'envoy of Kent'`,
    ],
    [
      insertEvidence('envoy of Kent', { event_id: event('truce-of-1999') }),
      `UPDATE evidence SET event_id = NULL, statement_id = ${small} WHERE exact = 'envoy of Kent'`,
    ],
  ],
  [
    'CONTENT taken from a statement to another fact',
    'statement_is_quoted',
    `UPDATE evidence SET statement_id = NULL, event_id = ${event('truce-of-1999')} WHERE exact = 'And soon'`,
    `UPDATE evidence SET statement_id = NULL, event_id = ${event('truce-of-1999')} WHERE exact = 'wrote'`,
  ],
  [
    'the parts of a statement in another order than its text',
    'statement_is_quoted',
    `UPDATE evidence SET ordinal = 2 WHERE exact = 'We want peace'`,
    `UPDATE evidence SET ordinal = 2 WHERE exact = 'And soon'`,
  ],
  [
    'a speaker added to the voice of the publication',
    'statement_voice',
    [
      insert('statement_party', { id: fresh, statement_id: small, role: `'SPEAKER'`, label: `'it'`, ordinal: 1 }),
      insertEvidence('Kent is small', { party_id: fresh }),
    ],
    [
      insert('statement_party', { id: fresh, statement_id: small, role: `'TOPIC'`, label: `'it'`, ordinal: 1 }),
      insertEvidence('Kent is small', { party_id: fresh }),
    ],
  ],
  [
    'a topic of the publication made its speaker',
    'statement_voice',
    `UPDATE statement_party SET role = 'SPEAKER' WHERE statement_id = ${small}`,
    `UPDATE statement_party SET role = 'AUDIENCE' WHERE statement_id = ${small}`,
  ],
  [
    'a statement with a speaker made the voice of the publication',
    'statement_voice',
    `UPDATE statement SET voice = 'PUBLICATION' WHERE text = ${literal('Kent must wait')}`,
    [
      `DELETE FROM statement_party WHERE statement_id = ${statement('Kent must wait')}`,
      `UPDATE statement SET voice = 'PUBLICATION' WHERE text = ${literal('Kent must wait')}`,
    ],
  ],
]

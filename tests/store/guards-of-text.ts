import type { Guard } from './guard.ts'
import {
  anchor,
  article,
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

const section = (start: number, end: number) =>
  insert('article_section', { version_id: version, start, end, kind: `'BYLINE'` })
const lengthOfText = `(SELECT char_length(text) FROM article_version WHERE id = ${version})`
const berne = `exact = 'Berne'`
const anyParty = '(SELECT id FROM statement_party LIMIT 1)'
const toEvent = { event_id: event('truce-of-1999') }

const spans = (['mention', 'evidence'] as const).flatMap((table): Guard[] => {
  const add = (words: string, values = {}) =>
    table === 'mention' ? insertMention(words, values) : insertEvidence(words, { ...toEvent, ...values })
  const set = (changes: string) => `UPDATE ${table} SET ${changes} WHERE ${berne}`
  const added = add('Bob')
  const form = `${table}_span_form`
  const exact = `${table}_is_exact`
  return [
    [`${table} inserted with other words than the text has there`, exact, add('Bob', { exact: `'Rob'` }), added],
    [`${table} inserted with other capitals`, exact, add('Bob', { exact: `'bob'` }), added],
    [`${table} inserted at an offset in UTF-16 units`, exact, add('Bob', anchor('Bob', 'UTF-16')), added],
    [
      `${table} of the emoji itself at an offset after it`,
      exact,
      add('🕊', { start: 1, end: 2 }),
      add('🕊', { start: 0, end: 1 }),
    ],
    [`${table} inserted beyond the end of the text`, exact, add('Bob', { start: 9000, end: 9003 }), added],
    [
      `${table} changed to other words`,
      exact,
      set(`exact = 'Basel'`),
      set(`exact = 'ern', start = start + 1, "end" = "end" - 1`),
    ],
    [
      `${table} moved away from its words`,
      exact,
      set(`start = start + 1, "end" = "end" + 1`),
      set(`start = start + 0, "end" = "end" + 0`),
    ],
    [`${table} that starts before the text`, form, add('Bob', { start: -1, end: 2 }), added],
    [`${table} that is empty`, form, add('Bob', { start: 5, end: 5, exact: `''` }), added],
    [`${table} that ends before it starts`, form, add('Bob', { start: 5, end: 2 }), added],
    [`${table} with fewer words than its span`, form, add('Bob', { exact: `'Bo'` }), added],
    [`${table} that is cut short`, form, set(`"end" = "end" - 1`), set(`"end" = "end" - 1, exact = 'Bern'`)],
    [
      `${table} of a version of another article`,
      `${table}_article_id_version_id_fkey`,
      add('Bob', { article_id: work }),
      add('Bob', { article_id: article }),
    ],
  ]
})

export const guardsOfText: readonly Guard[] = [
  ...spans,
  [
    'evidence of another version than its statement',
    'evidence_of_same_version',
    [
      insertVersion('Kent is small and green', { id: fresh }),
      insertEvidence('Kent is small', {
        statement_id: statement('Kent is small'),
        version_id: fresh,
        start: 0,
        end: 13,
      }),
    ],
    [
      insertVersion('Kent is small and green', { id: fresh }),
      insertEvidence('Kent is small', { ...toEvent, version_id: fresh, start: 0, end: 13 }),
    ],
  ],
  [
    'evidence of another version than the statement of its party',
    'evidence_of_same_version',
    [
      insertVersion('Kent is small and green', { id: fresh }),
      insertEvidence('Kent is small', { party_id: anyParty, version_id: fresh, start: 0, end: 13 }),
    ],
    insertEvidence('Kent is small', { party_id: anyParty }),
  ],
  [
    'a statement moved to another version',
    'statement_of_one_version',
    [
      insertVersion('Kent is small and green', { id: fresh }),
      `UPDATE statement SET version_id = ${fresh} WHERE id = ${statement('Kent is small')}`,
    ],
    `UPDATE statement SET version_id = ${version} WHERE id = ${statement('Kent is small')}`,
  ],
  ...['text', 'sha256'].map((column): Guard => [
    `a change of the ${column} of a version`,
    'article_version_immutable',
    `UPDATE article_version SET ${column} = ${column} || 'x'`,
    `UPDATE article_version SET ${column} = ${column}, correction_note = 'a comma'`,
  ]),
  [
    'a version given another number',
    'article_version_immutable',
    'UPDATE article_version SET sequence = 2',
    'UPDATE article_version SET sequence = 1, retrieved_at = now()',
  ],
  [
    'a version given to another article',
    'article_version_immutable',
    `UPDATE article_version SET article_id = ${work}`,
    `UPDATE article_version SET article_id = ${article}`,
  ],
  ['a version without text', 'article_version_text_given', insertVersion(''), insertVersion('.')],
  ['a text that is not in form C', 'article_version_text_nfc', insertVersion('e\u0301'), insertVersion('é')],
  [
    'a text under the checksum of another',
    'article_version_sha256_of_text',
    insertVersion('one', { sha256: `encode(sha256('two'), 'hex')` }),
    insertVersion('one', { sha256: `encode(sha256('one'), 'hex')` }),
  ],
  ['a section inside another', 'article_section_no_overlap', section(1, 5), section(27, 28)],
  ['a section over the end of another', 'article_section_no_overlap', section(26, 28), section(27, 28)],
  ['a section over the start of another', 'article_section_no_overlap', section(27, 29), section(27, 28)],
  ['a section that is empty', 'article_section_span_form', section(27, 27), section(27, 28)],
  ['a section that starts before the text', 'article_section_span_form', section(-1, 0), section(27, 28)],
  [
    'a section beyond the end of the text',
    'article_section_in_text',
    `UPDATE article_section SET "end" = ${lengthOfText} + 1 WHERE kind = 'BODY'`,
    `UPDATE article_section SET "end" = ${lengthOfText} WHERE kind = 'BODY'`,
  ],
]

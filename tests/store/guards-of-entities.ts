import type { Guard } from './guard.ts'
import { entity, event, fresh, insert, statement } from './poke.ts'

const [ada, bob, kent, berne] = [entity('ada-byron'), entity('bob-cole'), entity('kent'), entity('berne')]
const unmention = `DELETE FROM mention WHERE entity_id = ${berne}`
const unplace = `UPDATE event SET place_id = NULL WHERE id = ${event('berne-talks')}`
const merge = (one: string, into: string) => `UPDATE entity SET merged_into_id = ${into} WHERE id = ${one}`
const report = (said: string, by: string) =>
  `UPDATE statement SET reported_by_id = ${statement(by)} WHERE id = ${statement(said)}`
const added = insert('entity', { id: fresh, slug: `'new'`, kind: `'OTHER'`, name: `'New'` })
const name = (values: Record<string, string>) =>
  insert('entity_name', {
    id: fresh,
    entity_id: fresh,
    name: `'New'`,
    language: `'en'`,
    kind: `'PREFERRED'`,
    ...values,
  })

export const guardsOfEntities: readonly Guard[] = [
  ['an entity without a preferred name', 'entity_is_named', added, [added, name({})]],
  [
    'an entity that has its name only as an alias',
    'entity_is_named',
    [added, name({ kind: `'ALIAS'` })],
    [added, name({})],
  ],
  [
    'an entity called by a name that it has not',
    'entity_is_named',
    `UPDATE entity SET name = 'Cantia' WHERE id = ${kent}`,
    [
      name({ entity_id: kent, name: `'Cantia'`, language: `'la'` }),
      `UPDATE entity SET name = 'Cantia' WHERE id = ${kent}`,
    ],
  ],
  [
    'an entity losing its preferred name',
    'entity_is_named',
    `DELETE FROM entity_name WHERE entity_id = ${kent}`,
    `DELETE FROM entity_name WHERE entity_id = ${ada} AND kind = 'WEAK'`,
  ],
  [
    'a preferred name made an alias',
    'entity_is_named',
    `UPDATE entity_name SET kind = 'ALIAS' WHERE entity_id = ${kent}`,
    `UPDATE entity_name SET kind = 'ALIAS' WHERE entity_id = ${ada} AND kind = 'WEAK'`,
  ],
  [
    'a preferred name given to another entity',
    'entity_is_named',
    `UPDATE entity_name SET entity_id = ${ada}, language = 'la' WHERE entity_id = ${kent}`,
    `UPDATE entity_name SET entity_id = ${kent} WHERE entity_id = ${ada} AND kind = 'WEAK'`,
  ],
  [
    'a preferred name spelt differently from the entity',
    'entity_is_named',
    `UPDATE entity_name SET name = 'kent' WHERE entity_id = ${kent}`,
    [
      `UPDATE entity_name SET name = 'kent' WHERE entity_id = ${kent}`,
      `UPDATE entity SET name = 'kent' WHERE id = ${kent}`,
    ],
  ],
  ['an entity merged into itself', 'entity_not_merged_into_itself', merge(ada, ada), merge(ada, bob)],
  [
    'two entities merged into each other',
    'entity_merge_ends',
    [merge(ada, bob), merge(bob, ada)],
    [merge(ada, bob), merge(bob, kent)],
  ],
  [
    'three entities merged in a circle',
    'entity_merge_ends',
    [merge(ada, bob), merge(bob, kent), merge(kent, ada)],
    [merge(ada, kent), merge(bob, kent)],
  ],
  [
    'a statement reported by itself',
    'statement_not_reported_by_itself',
    report('Kent is small', 'Kent is small'),
    report('Kent is small', 'Kent must wait'),
  ],
  [
    'two statements that report each other',
    'statement_report_ends',
    report('Cole had told her "Kent is ready"', 'Kent is ready'),
    report('Cole had told her "Kent is ready"', 'Kent must wait'),
  ],
  [
    'three statements that report one another',
    'statement_report_ends',
    [report('Cole had told her "Kent is ready"', 'Kent is small'), report('Kent is small', 'Kent is ready')],
    [report('Cole had told her "Kent is ready"', 'Kent is small'), report('Kent is small', 'Kent must wait')],
  ],
  [
    'taking away an entity that is mentioned',
    'mention_entity_id_fkey',
    `DELETE FROM entity WHERE id = ${berne}`,
    [unmention, unplace, `DELETE FROM entity WHERE id = ${berne}`],
  ],
  [
    'taking away the place of an event',
    'event_place_id_fkey',
    [unmention, `DELETE FROM entity WHERE id = ${berne}`],
    [unmention, unplace, `DELETE FROM entity WHERE id = ${berne}`],
  ],
]

import { sql } from '#compile/notation.ts'
import { found } from '#compile/relations.ts'
import { builder } from './builder.ts'
import { connectionRef, looseConnection, rootConnection } from './connection.ts'
import { PartyRole, Polarity, StatementEventRole, StatementMode, Voice } from './enums.ts'
import { evidenceField, Fact } from './evidence.ts'
import { fuzzyDate } from './fuzzy-date.ts'
import { decodeIdOf } from './ids.ts'
import type { ListArguments } from './lists.ts'
import { statementList } from './lists.ts'
import type { StatementFilterValue } from './filter-inputs.ts'
import { bySaid } from './orders.ts'

builder.prismaNode('StatementParty', {
  name: 'Party',
  description: 'Somebody who takes part in a statement.',
  interfaces: [Fact],
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    role: t.expose('role', { type: PartyRole, description: 'How they take part.' }),
    label: t.exposeString('label', {
      description: 'What this text calls them: "he", "China’s ambassador to North Korea Li Jinjun".',
    }),
    entity: t.relation('entity', {
      nullable: true,
      description: 'Who that is; null where the text names nobody: "others".',
    }),
    capacity: t.relation('capacity', {
      nullable: true,
      description: 'The office in which they take part, where the text gives one.',
    }),
    statement: t.relation('statement', { description: 'The statement.' }),
    evidence: t.relation('evidence', evidenceField()),
  }),
})

builder.prismaObject('StatementEvent', {
  description: 'How a statement and an event belong together.',
  select: {},
  fields: (t) => ({
    roles: t.expose('roles', {
      type: [StatementEventRole],
      description: 'Never empty; two where it was made at the event and is about it.',
    }),
    event: t.relation('event', { description: 'The event.' }),
    statement: t.relation('statement', { description: 'The statement.' }),
  }),
})

const partyOrder = [{ role: 'asc' as const }, { ordinal: 'asc' as const }, { id: 'asc' as const }]

export const Statement = builder.prismaNode('Statement', {
  description: 'Something said or written by somebody, or asserted by the article itself.',
  interfaces: [Fact],
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    text: t.exposeString('text', {
      description:
        'What was said, in the exact words of the article and without the enclosing quotation marks; the parts of an interrupted one are joined by a space.',
    }),
    mode: t.expose('mode', { type: StatementMode, description: 'Word for word or not.' }),
    voice: t.expose('voice', { type: Voice, description: 'Whose assertion it is.' }),
    polarity: t.expose('polarity', { type: Polarity, description: 'Affirmed or denied.' }),
    cue: t.exposeString('cue', {
      nullable: true,
      description: 'The word that reports it; null where there is none, as in a quotation that goes on.',
    }),
    language: t.exposeString('language', { description: 'Of the text, as a BCP 47 tag.' }),
    said: t.field({
      ...fuzzyDate('said'),
      description: 'When it was said or published; null where the text does not tell.',
    }),
    article: t.relation('article', { description: 'The article that reports it.' }),
    publishedIn: t.relation('publishedIn', {
      nullable: true,
      description: 'The work it appeared in; null for speech.',
    }),
    reportedBy: t.relation('reportedBy', {
      nullable: true,
      description: 'The statement that reports this one: "the agency said that the minister said".',
    }),
    speakers: t.relation('parties', {
      description: 'Who said it; empty where nobody is named, and in the voice of the publication.',
      query: { where: { role: 'SPEAKER' }, orderBy: partyOrder },
    }),
    parties: t.relation('parties', {
      description: 'Everybody who takes part in it, speakers first.',
      args: { roles: t.arg({ type: [PartyRole], description: 'Only parties in these roles.' }) },
      query: ({ roles }) => ({ ...(roles && { where: { role: { in: roles } } }), orderBy: partyOrder }),
    }),
    events: t.relation('events', {
      description: 'The events it belongs to.',
      args: {
        roles: t.arg({ type: [StatementEventRole], description: 'Only events it belongs to in one of these ways.' }),
      },
      query: ({ roles }) => ({
        ...(roles && { where: { roles: { hasSome: roles } } }),
        orderBy: [{ event: { whenSortAsc: 'asc' } }, { eventId: 'asc' }],
      }),
    }),
    sameAs: t.field({
      type: connectionRef('Statement'),
      description:
        'The same words in other articles, or elsewhere in this one, whatever their case, accents, punctuation and spacing; the latest said first.',
      args: statementList.args(),
      select: { id: true, fingerprint: true },
      ...looseConnection<{ id: string; fingerprint: string }, ListArguments<StatementFilterValue>>('statement', {
        ...statementList,
        ordering: ({ orderBy }) => bySaid(orderBy),
        within: ({ id, fingerprint }) => ({ fingerprint, id: { not: id } }),
      }),
    }),
    evidence: t.relation('evidence', evidenceField()),
  }),
})

builder.queryFields((t) => ({
  statement: t.prismaField({
    type: Statement,
    nullable: true,
    description: 'One statement; null where there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    extensions: sql<unknown, { id: string }>((_root, { id }, field) =>
      found(field, 'statement', { id: decodeIdOf('Statement', id) }),
    ),
    resolve: (query, _root, { id }, { reader }) =>
      reader.find('statement', { ...query, where: { id: decodeIdOf('Statement', id) } }) as never,
  }),
  statements: t.field({
    type: connectionRef('Statement'),
    description: 'All statements, the latest said first.',
    args: statementList.args(),
    ...rootConnection('statement', {
      ...statementList,
      ordering: ({ orderBy, filter }) => bySaid(orderBy, { search: filter?.search }),
    }),
  }),
}))

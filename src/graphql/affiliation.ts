import { builder } from './builder.ts'
import { connectionRef, implementConnection, nestedConnection } from './connection.ts'
import { evidenceField, Fact } from './evidence.ts'
import { fuzzyDate } from './fuzzy-date.ts'
import { statementList } from './lists.ts'
import { bySaid } from './orders.ts'

export const Affiliation = builder.prismaNode('Affiliation', {
  description: 'An office or a membership: "China’s ambassador to North Korea".',
  interfaces: [Fact],
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    holder: t.relation('holder', { description: 'Who holds it.' }),
    title: t.exposeString('title', { description: 'The title as the article gives it.' }),
    organization: t.relation('organization', { nullable: true, description: 'Whom the holder serves or belongs to.' }),
    counterpart: t.relation('counterpart', {
      nullable: true,
      description: 'Whom the holder is sent to or deals with.',
    }),
    from: t.field({ ...fuzzyDate('from'), description: 'Since when; null where the text does not tell.' }),
    to: t.field({ ...fuzzyDate('to'), description: 'Until when; null where the text does not tell, or it goes on.' }),
    statements: t.field({
      type: connectionRef('Statement'),
      description: 'What the holder said in this capacity, the latest first.',
      args: statementList.args(),
      ...nestedConnection({
        ...statementList,
        relation: 'parties',
        via: 'statement',
        ordering: ({ orderBy }) => bySaid(orderBy, { id: 'statementId' }),
        link: () => ({ role: 'SPEAKER' }),
        within: (capacityId) => ({ parties: { some: { capacityId, role: 'SPEAKER' } } }),
      }),
    }),
    evidence: t.relation('evidence', evidenceField()),
  }),
})

implementConnection('Affiliation', Affiliation, 'Affiliations, by the holder’s name.')

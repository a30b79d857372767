import type { Row } from '#compile/notation.ts'
import { sql } from '#compile/notation.ts'
import { builder } from './builder.ts'
import { implementConnection } from './connection.ts'
import { MentionForm } from './enums.ts'
import { spanSelect, TextSpan } from './text-span.ts'

export const Mention = builder.prismaNode('Mention', {
  description: 'One place in a text that refers to an entity.',
  id: { field: 'id' },
  nullable: true,
  select: {},
  fields: (t) => ({
    form: t.expose('form', { type: MentionForm, description: 'How the words refer to it.' }),
    span: t.field({
      type: TextSpan,
      description: 'The words and where they are.',
      extensions: sql<Row>((row, _args, { object }) => object(row)),
      select: spanSelect,
      resolve: (span) => span,
    }),
    entity: t.relation('entity', { description: 'Whom or what the words refer to.' }),
    article: t.relation('article', { description: 'The article they are in.' }),
    origin: t.relation('origin', { description: 'Who found them.' }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description:
        'How sure the reader was, from 0 to 1: of a hundred found with 0.9, ninety are right. Null for a person.',
    }),
    rule: t.exposeString('rule', {
      nullable: true,
      description: 'By which of its rules the reader found them, such as "speaker-verb-content". Null for a person.',
    }),
  }),
})

implementConnection('Mention', Mention, 'Mentions, in the order of the text.')

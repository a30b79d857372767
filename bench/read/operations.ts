import * as documents from './documents.ts'
import type { Query } from './draws.ts'
import { crowds, places, speakers, topics, words } from './draws.ts'
import type { Operation } from './operation.ts'

/** What all three are asked; drawing the variables reads only what is `wanted`. */
export async function operationsOf(query: Query, wanted: (name: string) => boolean): Promise<Operation[]> {
  const operations = [
    {
      ...{ name: 'Q1', title: 'an entity, its 10 latest statements and their articles' },
      ...{ ...documents.entityPage, draw: speakers },
    },
    {
      ...{ name: 'Q2', title: '20 articles after a cursor, with statements, speakers, events, participants' },
      ...{ ...documents.deepPage, draw: places },
    },
    {
      ...{ name: 'Q3', title: 'statements on a topic between two dates, first 50' },
      ...{ ...documents.onTopic(), draw: topics },
    },
    {
      ...{ name: 'Q3c', title: 'the same, and how many there are' },
      ...{ ...documents.onTopic('totalCount'), draw: topics },
    },
    {
      ...{ name: 'Q4', title: 'full text, first 20 statements with speakers' },
      ...{ ...documents.fullText, draw: words },
    },
    {
      ...{ name: 'Q5', title: '20 popular entities, 10 statements each' },
      ...{ ...documents.manyEntities, draw: crowds },
    },
  ]
  const drawn: Operation[] = []
  for (const { draw, ...operation } of operations)
    if (wanted(operation.name)) drawn.push({ ...operation, sets: await draw(query) })
  return drawn
}

import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type PrismaTypes from '#store/generated/pothos.ts'
import { getDatamodel } from '#store/generated/pothos.ts'
import type { Row } from '#compile/notation.ts'
import { columnOf, sql } from '#compile/notation.ts'
import { decodeId, encodedId, encodeId } from './ids.ts'
import { nodeSql, nodesSql } from './node-sql.ts'
import type { Context } from './context.ts'

/** The one builder of the schema; a noun's file adds its type and the root fields that return it. */
export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: string; Output: Date | string } // Prisma's types say Date; a read gives text
    URL: { Input: string; Output: string }
  }
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: ({ reader }) => reader.client as never, // all it loads goes through the reader
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    onUnusedQuery: 'error',
  },
  relay: {
    encodeGlobalID: (type, id) => encodeId(type, String(id)),
    decodeGlobalID: (id) => decodeId(id),
    idFieldOptions: {
      description: 'Opaque and stable: the same in every database that read the same document.',
      extensions: sql<Row>((row, _args, { typename }) => encodedId(typename, columnOf(row, 'id'))),
    },
    nodeTypeOptions: { description: 'Anything that can be fetched again by its id alone (Relay).' },
    nodeQueryOptions: {
      description: 'The thing with this id; null where there is none.',
      extensions: sql<unknown, { id: string }>((_root, { id }, field) => nodeSql(field, id)),
      args: {
        id: { description: 'An id that this API gave out; anything else is an error with the code ID_INVALID.' },
      },
    },
    nodesQueryOptions: {
      description: 'The things with these ids, in the same order; null where there is none.',
      extensions: sql<unknown, { ids: readonly string[] }>((_root, { ids }, field) => nodesSql(field, ids)),
      args: { ids: { description: 'Ids that this API gave out; anything else is an error with the code ID_INVALID.' } },
    },
  },
})

builder.queryType({
  description:
    'Everything that can be read. Long lists are connections, in pages of up to 100; the other lists hold 1,000 at most.',
})

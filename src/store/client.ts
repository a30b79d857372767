import type { PrismaPg } from '@prisma/adapter-pg'
import type { PrismaPGlite } from 'pglite-prisma-adapter'
import { PrismaClient } from './generated/client/client.ts'
import type { OpenOptions } from './open.ts'

/** A client of a migrated database. */
export function connect(adapter: PrismaPg | PrismaPGlite, onQuery: OpenOptions['onQuery']): PrismaClient {
  if (onQuery === undefined) return new PrismaClient({ adapter })
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  client.$on('query', ({ query, params }) => onQuery(query, params))
  return client
}

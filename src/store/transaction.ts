import { UserError } from '#core/errors.ts'
import type { PrismaClient } from './generated/client/client.ts'
import { Prisma } from './generated/client/client.ts'

/** One number for all who write facts. */
export const FACTS_LOCK = 7_205_759_404
const PATIENCE = { maxWait: 60_000, timeout: 60_000 }

/** The database refused a fact: its words are not in the text, or it contradicts another rule of the model. */
export class FactRefused extends UserError {
  readonly code = 'FACT_REFUSED'
}

/**
 * Does all of the work or nothing of it, while nobody else writes facts: readings of one article would number its
 * versions alike, readings that share an entity would both give it a preferred name, and a merge must see every fact
 * it moves. What only a commit would refuse is refused here already.
 */
export async function writeAlone<Result>(
  client: PrismaClient,
  work: (transaction: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  try {
    return await client.$transaction(async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${FACTS_LOCK})`
      const result = await work(transaction)
      await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
      return result
    }, PATIENCE)
  } catch (error) {
    throw refusal(error) ?? error
  }
}

/**
 * SQLSTATE 23 is a CHECK, a unique index, a foreign key or one of our triggers; 22 a value outside its type, such as
 * the year 0; 54 one too long to be indexed.
 */
function refusal(error: unknown): FactRefused | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const text = JSON.stringify(error.meta ?? {})
  const state = /"(?:code|originalCode)":"((?:22|23|54)[0-9A-Z]{3})"/.exec(text)
  return state === null ? null : new FactRefused(reasonOf(error))
}

function reasonOf({ meta, message }: Prisma.PrismaClientKnownRequestError): string {
  const cause = (meta?.['driverAdapterError'] as { cause?: { message?: string; originalMessage?: string } } | undefined)
    ?.cause
  return cause?.originalMessage ?? cause?.message ?? message
}

import { setImmediate } from 'node:timers/promises'
import { UserError } from '#core/errors.ts'
import { DatabaseUnavailable } from '#store/connection-error.ts'
import type { Destination } from './destination.ts'
import type { Source } from './documents/documents.ts'
import type { Outcome } from './outcome.ts'
import { ServerRefused } from '#core/server-refused.ts'
import { ArticleRefused } from './through-server.ts'

/** How many documents ended how, and the facts in those that were read. */
export type Tally = Readonly<Record<Outcome | 'FAILED' | 'facts', number>> & Readonly<{ isWhole: boolean }>

type Options = Readonly<{
  again: boolean
  /** Ends the work after the document that is under way. */
  signal: AbortSignal
  /** Called with each document that is not stored, and why. */
  onRefused: (where: string, refusal: UserError) => void
  /** Called after each document. */
  onDone: (where: string, tally: Tally) => void
}>

/**
 * Stores documents one after the other, in their order. One that cannot be stored is told and passed over; only what
 * would fail them all ends the work. `isWhole` is false where it was ended before the last.
 */
export async function ingestDocuments(
  sources: AsyncIterable<Source>,
  destination: Destination,
  { again, signal, onRefused, onDone }: Options,
): Promise<Tally> {
  const count = { CREATED: 0, NEW_VERSION: 0, UPDATED: 0, UNCHANGED: 0, FAILED: 0, facts: 0 }
  for await (const source of sources) {
    await setImmediate() // the embedded database answers at once: without a pause no signal would be heard
    if (signal.aborted) return { ...count, isWhole: false }
    try {
      if ('refusal' in source) throw source.refusal
      const { outcome, facts } = await destination.take(source, again)
      count[outcome] += 1
      count.facts += facts
    } catch (error) {
      if (!(error instanceof UserError) || failsAll(error)) throw error
      count.FAILED += 1
      onRefused(source.where, error)
    }
    onDone(source.where, { ...count, isWhole: false })
  }
  return { ...count, isWhole: true }
}

const failsAll = (error: UserError): boolean =>
  error instanceof DatabaseUnavailable || (error instanceof ServerRefused && !(error instanceof ArticleRefused))

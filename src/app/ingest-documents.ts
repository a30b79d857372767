import { setImmediate } from 'node:timers/promises'
import { UserError } from '#core/errors.ts'
import { DatabaseUnavailable } from '#store/connection-error.ts'
import type { Destination } from './destination.ts'
import type { Located, Source } from './documents/documents.ts'
import type { Outcome } from './outcome.ts'
import { ServerRefused } from '#core/server-refused.ts'
import { groupsOf, withNextBegun } from './groups.ts'
import { ArticleRefused } from './through-server.ts'

/** How many documents ended how, and the facts in those that were read. */
export type Tally = Readonly<Record<Outcome | 'FAILED' | 'facts', number>> & Readonly<{ isWhole: boolean }>

type Options = Readonly<{
  again: boolean
  /** Ends the work after the documents that are under way. */
  signal: AbortSignal
  /** Called with each document that is not stored, and why. */
  onRefused: (where: string, refusal: UserError) => void
  /** Called after each document. */
  onDone: (where: string, tally: Tally) => void
}>

/** So many documents are taken at once where a destination can; about a second's work. */
const AT_ONCE = 20

/**
 * Stores documents in their order. One that cannot be stored is told and passed over; only what would fail them all
 * ends the work. `isWhole` is false where it was ended before the last.
 */
export async function ingestDocuments(
  sources: AsyncIterable<Source>,
  destination: Destination,
  options: Options,
): Promise<Tally> {
  try {
    return await ingestGroups(groupsFor(destination, sources, options), destination, options)
  } finally {
    await destination.close?.()
  }
}

function groupsFor({ takeAll, readAhead }: Destination, sources: AsyncIterable<Source>, { again }: Options) {
  const groups = groupsOf(sources, takeAll === undefined ? 1 : AT_ONCE)
  return readAhead === undefined ? groups : withNextBegun(groups, (next) => readAhead(next.filter(isDescribed), again))
}

async function ingestGroups(
  groups: AsyncIterable<readonly Source[]>,
  destination: Destination,
  { again, signal, onRefused, onDone }: Options,
): Promise<Tally> {
  const count = { CREATED: 0, NEW_VERSION: 0, UPDATED: 0, UNCHANGED: 0, FAILED: 0, facts: 0 }
  for await (const group of groups) {
    await setImmediate() // the embedded database answers at once: without a pause no signal would be heard
    if (signal.aborted) return { ...count, isWhole: false }
    const results = await takeGroup(destination, group, again)
    for (const [at, { where }] of group.entries()) {
      const result = results[at]
      if (result?.status === 'fulfilled') {
        count[result.value.outcome] += 1
        count.facts += result.value.facts
      } else {
        count.FAILED += 1
        onRefused(where, refusalOf(result?.reason))
      }
      onDone(where, { ...count, isWhole: false })
    }
  }
  return { ...count, isWhole: true }
}

const isDescribed = (source: Source): source is Located => !('refusal' in source)

/** What became of each of the sources, in their order. */
async function takeGroup({ take, takeAll }: Destination, group: readonly Source[], again: boolean) {
  const described = group.filter(isDescribed)
  const all = takeAll ?? (([one]) => Promise.allSettled(one === undefined ? [] : [take(one, again)]))
  const taken = (await all(described, again)).values()
  return group.map((source) =>
    'refusal' in source ? { status: 'rejected' as const, reason: source.refusal } : taken.next().value,
  )
}

/** Throws what is no refusal of one document. */
function refusalOf(reason: unknown): UserError {
  if (!(reason instanceof UserError) || failsAll(reason)) throw reason
  return reason
}

const failsAll = (error: UserError): boolean =>
  error instanceof DatabaseUnavailable || (error instanceof ServerRefused && !(error instanceof ArticleRefused))

import { UserError } from '#core/errors.ts'
import type { Kind } from '#export/format.ts'
import type { Tree } from '#read/arguments.ts'

/** An instant that is none. */
export class SinceInvalid extends UserError {
  readonly code = 'SINCE_INVALID'
}

/**
 * What was stored, read or reviewed at or after an instant, so that an export of every night brings what the night
 * before did not. It looks at the texts and at the evidence of the facts.
 */
export function sinceWhere(kind: Kind, since: string): Tree {
  const at = new Date(since)
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(since) || Number.isNaN(at.getTime()))
    throw new SinceInvalid(
      `${JSON.stringify(since.slice(0, 80))} is no instant; write 2026-11-23 or 2026-11-23T04:00:00Z`,
    )
  return news[kind]({ gte: at.toISOString() })
}

type Bound = Readonly<{ gte: string }>

const evidenceSince = (at: Bound): Tree => ({
  some: { OR: [{ origin: { at } }, { reviewedAt: at }, { version: { retrievedAt: at } }] },
})
const mentionSince = (at: Bound): Tree => ({ some: { OR: [{ origin: { at } }, { version: { retrievedAt: at } }] } })

const news: Readonly<Record<Kind, (at: Bound) => Tree>> = {
  articles: (at) => ({
    OR: [
      { versions: { some: { retrievedAt: at } } },
      { evidence: evidenceSince(at) },
      { mentions: mentionSince(at) },
      { support: evidenceSince(at) },
    ],
  }),
  entities: (at) => ({ OR: [{ mentions: mentionSince(at) }, { curatedAt: at }] }),
  statements: (at) => ({
    OR: [{ evidence: evidenceSince(at) }, { parties: { some: { evidence: evidenceSince(at) } } }],
  }),
  events: (at) => ({ evidence: evidenceSince(at) }),
}

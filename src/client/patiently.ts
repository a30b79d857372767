import { setTimeout } from 'node:timers/promises'
import { QueryRefused } from './send.ts'

export type Patience = Readonly<{
  /** Milliseconds that one answer may take, with all that is tried for it. */
  most: number
  /** The first pause; each is twice the one before. */
  pause: number
  signal: AbortSignal
  /** Told before every pause, and where less is asked for. */
  onRetry: (text: string) => void
}>

const LONGEST_PAUSE = 30_000

/** Tries again what may go better in a while; what the server says of when goes before our own pauses. */
export async function patiently<Result>(once: () => Promise<Result>, patience: Patience): Promise<Result> {
  const end = performance.now() + patience.most
  for (let pause = patience.pause; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof QueryRefused && error.isTemporary)) throw error
      const wait = Math.max(error.pause ?? pause, patience.pause)
      if (performance.now() + wait > end) throw error
      patience.onRetry(`${error.message}; trying again in ${(wait / 1000).toFixed(1)} s`)
      await setTimeout(wait, undefined, { signal: patience.signal })
    }
  }
}

import { AsyncLocalStorage } from 'node:async_hooks'

const asking = new AsyncLocalStorage<AbortSignal>()

/** What `work` reads from PostgreSQL is cancelled there when the signal aborts; its transactions are not. */
export function cancelledBy<Result>(signal: AbortSignal, work: () => Result | PromiseLike<Result>): Promise<Result> {
  return asking.run(signal, async () => {
    const result = await work() // Prisma's promises begin when they are awaited: it must be here
    return result
  })
}

/** The signal of whoever asks; undefined where nobody waits for the answer. */
export const askersSignal = (): AbortSignal | undefined => asking.getStore()

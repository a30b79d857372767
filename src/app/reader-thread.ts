import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import { UserError } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import type { Document } from '#pipeline/document.ts'

/** A thread that reads documents one after the other. */
export type ReaderThread = Readonly<{
  /**
   * What is found; null where reading throws, or there is no thread any longer. Throws `ReaderEnded` where the thread
   * ended over this document.
   */
  read: (document: Document) => Promise<Reading | null>
  end: () => Promise<void>
}>

/** Over a document the thread ended by itself: its memory was not enough, or a bug. */
class ReaderEnded extends UserError {
  readonly code = 'READER_ENDED'
}

type Asked = Readonly<{ resolve: (reading: Reading | null) => void; reject: (error: ReaderEnded) => void }>

export const READS_BY_RULES = new URL('./reads-by-rules.ts', import.meta.url)

/** What V8 gives the first thread; another would get four times as much, and use it. */
const YOUNG = 48

/** Starts a script that answers each message, a document, with one, in their order. */
export function startReaderThread(script: URL): ReaderThread {
  const thread = new Worker(script, {
    execArgv: [], // what this process was told to run is not for the thread
    workerData: getCompileCacheDir(),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  })
  /** Whom the thread owes an answer; the first is the one it reads. */
  const asked: Asked[] = []
  let thrown: string | null = null
  let isEnded = false
  const end = (reason: string) => {
    isEnded = true
    const [under, ...others] = asked.splice(0)
    under?.reject(new ReaderEnded(`the thread that reads ended over it (${reason}); cut it into several documents`))
    for (const { resolve } of others) resolve(null)
  }
  thread.on('message', (reading: Reading | null) => asked.shift()?.resolve(reading))
  thread.on('messageerror', ({ message }) => end(message))
  // It may come before answers that were given before it; "exit" comes after all.
  thread.on('error', (error) => (thrown = error instanceof Error ? error.message : String(error)))
  thread.on('exit', (code) => end(thrown ?? `exit code ${code}`))
  return {
    read: (document) =>
      new Promise((resolve, reject) => {
        if (isEnded) return resolve(null)
        asked.push({ resolve, reject })
        thread.postMessage(document)
      }),
    end: async () => void (await thread.terminate()),
  }
}

import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Reading } from '#core/reading.ts'
import type { Document } from '#pipeline/document.ts'

/** A thread that reads documents one after the other. */
export type ReaderThread = Readonly<{
  /** What is found; null where reading throws. `where` names the document should the thread end over it. */
  read: (document: Document, where: string) => Promise<Reading | null>
  end: () => Promise<void>
}>

/** The thread ended by itself: its memory was not enough, or a bug. */
class ReaderThreadEnded extends Error {
  override readonly name = 'ReaderThreadEnded'
  readonly where: string
  readonly reason: string

  constructor(where: string, reason: string) {
    super(`${where} cannot be read: the thread that reads ended: ${reason}`)
    this.where = where
    this.reason = reason
  }
}

type Asked = Readonly<{
  where: string
  resolve: (reading: Reading | null) => void
  reject: (error: ReaderThreadEnded) => void
}>

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
  let ended: string | null = null
  const end = (reason: string) => {
    ended ??= reason
    const error = new ReaderThreadEnded(asked[0]?.where ?? '', ended)
    for (const { reject } of asked.splice(0)) reject(error)
  }
  thread.on('message', (reading: Reading | null) => asked.shift()?.resolve(reading))
  thread.on('messageerror', ({ message }) => end(message))
  // It may come before answers that were given before it; "exit" comes after all.
  thread.on('error', (error) => (thrown = error instanceof Error ? error.message : String(error)))
  thread.on('exit', (code) => end(thrown ?? `exit code ${code}`))
  return {
    read: (document, where) =>
      new Promise((resolve, reject) => {
        asked.push({ where, resolve, reject })
        if (ended === null) thread.postMessage(document)
        else end(ended)
      }),
    end: async () => void (await thread.terminate()),
  }
}

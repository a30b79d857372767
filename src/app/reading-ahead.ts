import type { Reading } from '#core/reading.ts'
import type { Document, Reader } from '#pipeline/document.ts'
import { rulesReader } from '#pipeline/reader.ts'
import type { ReaderThread } from './reader-thread.ts'
import { READS_BY_RULES, startReaderThread } from './reader-thread.ts'

/** Reads here, and in a thread of its own what it is told of before it is asked for it. */
export type ReadingAhead = Reader &
  Readonly<{
    /** The first document starts the thread. */
    begin: (document: Document) => void
    /** Ends the thread; what comes later is read here. */
    close: () => Promise<void>
  }>

/** `script` is run as the thread and reads as the reader does. */
export function readingAhead(reader: Reader = rulesReader, script: URL = READS_BY_RULES): ReadingAhead {
  /** What nobody asks for is forgotten with its document. */
  const begun = new WeakMap<Document, Promise<Reading | null>>()
  let thread: ReaderThread | null = null
  let isClosed = false
  return {
    ...reader,
    // What the thread could not read is read here again, for the very error of the reader.
    read: async (document) => (await begun.get(document)) ?? reader.read(document),
    begin: (document) => {
      if (isClosed) return
      thread ??= startReaderThread(script)
      const reading = thread.read(document)
      reading.catch(() => undefined) // thrown when it is asked for
      begun.set(document, reading)
    },
    close: async () => {
      isClosed = true
      await thread?.end()
    },
  }
}

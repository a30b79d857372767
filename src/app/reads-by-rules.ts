import { enableCompileCache } from 'node:module'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Reading } from '#core/reading.ts'
import type { Document } from '#pipeline/document.ts'

// Run as a thread: answers each document with what the rules find in it; with null where they throw. A thread keeps
// compiled code only where it opens the cache as well: without it takes half as long again to start.
if (typeof workerData === 'string') enableCompileCache(dirname(workerData))
const { rulesReader } = await import('#pipeline/reader.ts')
parentPort?.on('message', (document: Document) => parentPort?.postMessage(found(document)))

function found(document: Document): Reading | null {
  try {
    return rulesReader.read(document)
  } catch {
    return null
  }
}

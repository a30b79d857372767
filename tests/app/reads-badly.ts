import { parentPort } from 'node:worker_threads'
import type { Document } from '#pipeline/document.ts'

// Run as a thread in the place of src/app/reads-by-rules.ts: finds nothing, and does what a text says.
parentPort?.on('message', ({ text }: Document) => {
  if (text.includes('[exit]')) process.exit(3)
  if (text.includes('[throw]')) throw new TypeError('a bug')
  parentPort?.postMessage(null)
})

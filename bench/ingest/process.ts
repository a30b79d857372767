import { intoDatabase } from '#app/destination.ts'
import { describedBy, nothingKnown } from '#app/documents/description.ts'
import type { Source } from '#app/documents/documents.ts'
import { ingestDocuments } from '#app/ingest-documents.ts'
import { openDatabase } from '#store/open.ts'
import { stories } from '../storing/readings.ts'
import type { Ingested } from '../ingest.ts'

// Run as a process: ingests so many stories into the database of a URL, or else of a data folder, with or without a
// thread that reads ahead; says how long that took, the start of the process left out.
const [articles = '', ahead = '', databaseUrl = '', dataDir = ''] = process.argv.slice(2)

async function* sources(): AsyncGenerator<Source> {
  for (const [number, text] of [...stories(Number(articles))].entries())
    yield { where: `story ${number}`, ...describedBy({ ...nothingKnown, published: '2021-06-21', text }) }
}

const database = await openDatabase({ databaseUrl: databaseUrl === '' ? null : databaseUrl, dataDir })
const { readAhead, ...storing } = intoDatabase(database)
const destination = ahead === 'ahead' && readAhead ? { ...storing, readAhead } : storing
const began = performance.now()
const used = process.cpuUsage()
await ingestDocuments(sources(), destination, {
  again: false,
  signal: new AbortController().signal,
  onRefused: (_, refusal) => {
    throw refusal
  },
  onDone: () => undefined,
})
const { user, system } = process.cpuUsage(used)
const seconds = (performance.now() - began) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ seconds, node: (user + system) / 1e6, megabytes } satisfies Omit<Ingested, 'server'>))
await database.close()

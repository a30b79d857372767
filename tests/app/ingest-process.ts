import { intoDatabase } from '#app/destination.ts'
import { describedBy, nothingKnown } from '#app/documents/description.ts'
import type { Source } from '#app/documents/documents.ts'
import { ingestDocuments } from '#app/ingest-documents.ts'
import { readSeeds } from '#app/seed.ts'
import { openDatabase } from '#store/open.ts'

// Run as a process: opens the database of a URL, or else of a data folder, and ingests 40 stories; says the outcome of
// each group that is stored, and what the database holds at the end.
const [databaseUrl = '', dataDir = ''] = process.argv.slice(2)
const paragraphs = readSeeds().flatMap(({ article }) => article.text.split(/\n+/))

async function* stories(): AsyncGenerator<Source> {
  for (let at = 0; at < 40; at += 1) {
    const text = [`Story ${at}`, paragraphs[at % paragraphs.length], paragraphs[(at * 5) % paragraphs.length]].join(
      '\n\n',
    )
    yield { where: `${at}`, ...describedBy({ ...nothingKnown, published: '2021-06-21', text }) }
  }
}

const database = await openDatabase({ databaseUrl: databaseUrl === '' ? null : databaseUrl, dataDir })
const { client } = database
console.log('opened')
const tally = await ingestDocuments(stories(), intoDatabase(database), {
  again: false,
  signal: new AbortController().signal,
  onRefused: (where, { message }) => console.log(`refused ${where}: ${message}`),
  onDone: (where) => Number(where) % 20 === 19 && console.log(`stored ${where}`),
})
const held = [client.article, client.statement, client.mention, client.evidence, client.event, client.entityName]
const counts: number[] = []
for (const model of held) counts.push(await (model as typeof client.article).count())
console.log(`${tally.UNCHANGED} passed over`)
console.log(counts.join(' '))
await database.close()

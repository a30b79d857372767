import { seed } from '#app/seed.ts'
import { openDatabase } from '#store/open.ts'

// Run as a process: opens the database of a URL, or else of a data folder, says what it holds, seeds it, says so, and
// is killed: at the first SQL statement of the seeding that has the given words in it, or at the end.
const [databaseUrl = '', dataDir = '', words = ''] = process.argv.slice(2)
let seeding = false
const onQuery = (sql: string) => {
  if (seeding && words !== '' && sql.includes(words)) process.kill(process.pid, 'SIGKILL')
}
const database = await openDatabase({ databaseUrl: databaseUrl === '' ? null : databaseUrl, dataDir, onQuery })
const { client } = database
console.log(await client.article.count(), await client.statement.count(), await client.evidence.count())
seeding = true
await seed(database)
console.log('seeded')
process.kill(process.pid, 'SIGKILL')

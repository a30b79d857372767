import { seed } from '#app/seed.ts'
import { openDatabase } from '#store/open.ts'

// Run as a process: opens the database of a URL, or else of a data folder, seeds it, and never closes it. It kills
// itself at the SQL statement whose number it is given, counted from the start of the seeding; 0 is never.
const [databaseUrl = '', dataDir = '', last = '0'] = process.argv.slice(2)
let count = -Infinity
const onQuery = () => {
  count++
  if (count === Number(last)) process.kill(process.pid, 'SIGKILL')
}
const database = await openDatabase({ databaseUrl: databaseUrl === '' ? null : databaseUrl, dataDir, onQuery })
const { client } = database
const found = await Promise.all([client.article.count(), client.statement.count(), client.evidence.count()])
console.log(found.join(' '))
count = 0
await seed(database)
console.log(count)
process.kill(process.pid, 'SIGKILL')

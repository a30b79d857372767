import { openBase } from './postgres.ts'
const base = await openBase({ articles: Number(process.argv[2]), seed: 1 }, process.argv[3])
console.log(base.url)
process.on('SIGTERM', async () => { await base.stop(); process.exit(0) })
setInterval(() => {}, 1e6)

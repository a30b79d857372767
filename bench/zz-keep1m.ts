import { openBase } from './postgres.ts'
const base = await openBase({ articles: 1000000, seed: 1 }, '/tmp/dateline-bench-1m')
console.log(base.url)
process.on('SIGTERM', async () => {
  await base.stop()
  process.exit(0)
})
setInterval(() => {}, 1e6)

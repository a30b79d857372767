import type { Worker } from 'node:cluster'
import cluster from 'node:cluster'
import { once } from 'node:events'
import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import { greeting, openLogged, seedIfEmpty } from './opened.ts'

const FIRST_WAIT = 100
const LONGEST_WAIT = 5000
/** Who has served so long did not die of what it met at its start. */
const SETTLED = 10_000
/** A process lets requests under way finish for ten seconds; who has not ended then hangs. */
const PATIENCE = 15_000

/**
 * Serves by several processes on one port. The first one of all migrates and seeds the database and hands connections on
 * to those that it forks. It starts one more for each that dies.
 */
export async function serveByMany(config: Config, log: Logger, stopping: Promise<void>): Promise<void> {
  if (cluster.isWorker) return serveAsOne(config, log, stopping)
  const prepared = await prepare(config, log)
  const url = await Promise.race([addressOf(fork()), stopping])
  if (url === null) {
    process.exitCode = 1 // it has said why, which the others need not repeat
    return
  }
  if (url !== undefined) {
    const end = keepAlive(log)
    const others = Array.from({ length: config.processes - 1 }, fork)
    await Promise.race([Promise.all(others.map(addressOf)), stopping])
    process.stdout.write(greeting(config, prepared.database, url, prepared.seeded))
    await stopping
    end()
  }
  await stopAll(log)
}

async function prepare(config: Config, log: Logger) {
  const database = await openLogged(config, log)
  try {
    return { database, seeded: await seedIfEmpty(database) }
  } finally {
    await database.close()
  }
}

const born = new WeakMap<Worker, number>()
function fork(): Worker {
  const worker = cluster.fork()
  born.set(worker, performance.now())
  return worker
}

/** One of them: tells the first where it listens, which is the same for all. */
async function serveAsOne(config: Config, log: Logger, stopping: Promise<void>): Promise<void> {
  const opening = openLogged(config, log)
  const serving = import('#server/http.ts')
  try {
    const database = await opening
    try {
      const server = await (await serving).serve(config, database, log)
      process.send?.({ url: server.url })
      await stopping
      await server.stop()
    } finally {
      await database.close()
    }
  } finally {
    cluster.worker?.disconnect() // or the channel to the first would keep it alive
  }
}

/** Null where it ends before it listens. */
async function addressOf(worker: Worker): Promise<string | null> {
  const said = once(worker, 'message').then(([message]) => (message as { url: string }).url)
  return Promise.race([said, once(worker, 'exit').then(() => null)])
}

/** Forks another for each that dies, sooner at first and later each time one dies at once. */
function keepAlive(log: Logger): () => void {
  const waiting = new Set<NodeJS.Timeout>()
  let wait = FIRST_WAIT
  const replace = (worker: Worker, code: number | null, signal: string | null) => {
    const hasSettled = performance.now() - (born.get(worker) ?? 0) > SETTLED
    wait = hasSettled ? FIRST_WAIT : Math.min(wait * 2, LONGEST_WAIT)
    log.error(`process ${worker.process.pid} ended with ${signal ?? code}; another is started in ${wait} ms`)
    const timer = setTimeout(() => {
      waiting.delete(timer)
      fork()
    }, wait)
    waiting.add(timer)
  }
  cluster.on('exit', replace)
  return () => {
    cluster.off('exit', replace)
    for (const timer of waiting) clearTimeout(timer)
  }
}

/** Passes the wish to end on, and waits until all have ended. */
async function stopAll(log: Logger): Promise<void> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  const ends = workers.map(async (worker) => {
    if (worker.isDead()) return
    const ended = once(worker, 'exit') as Promise<[number | null, string | null]>
    worker.process.kill('SIGTERM')
    const late = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE)
    const [code, signal] = await ended
    clearTimeout(late)
    if (code === 0 || signal === 'SIGTERM') return // by the signal itself while it was starting
    log.error(`process ${worker.process.pid} ended with ${signal ?? code}`)
    process.exitCode = 1
  })
  await Promise.all(ends)
}

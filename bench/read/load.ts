import { Pool } from 'undici'
import type { Request } from './operation.ts'

export type Load = Readonly<{
  requests: number
  seconds: number
  /** Of each request, in milliseconds, ascending. */
  latencies: Float64Array
}>

/**
 * Sends the requests in turn over so many connections, each with one request at a time, for so many seconds. An answer of
 * another length than expected is an error: then something else than the comparison saw was measured.
 */
export async function load(
  url: string,
  requests: readonly Request[],
  connections: number,
  seconds: number,
): Promise<Load> {
  const pool = new Pool(url, { connections, pipelining: 1 })
  const latencies: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  let turn = 0
  const work = async () => {
    for (let sent = performance.now(); sent < end;) {
      const request = requests[turn++ % requests.length]
      if (request !== undefined) await answered(pool, request)
      const now = performance.now()
      latencies.push(now - sent)
      sent = now
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, work))
    const taken = (performance.now() - began) / 1000
    return { requests: latencies.length, seconds: taken, latencies: Float64Array.from(latencies).toSorted() }
  } finally {
    await pool.destroy()
  }
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' }

/** The answer is counted and not kept: the load must take less of the machine than the servers. */
function answered(pool: Pool, { path, body, bytes }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    let [status, received] = [0, 0]
    pool.dispatch(
      { path, method: 'POST', headers: HEADERS, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => void (status = statusCode),
        onResponseData: (_controller, chunk) => void (received += chunk.length),
        onResponseEnd: () => {
          if (status === 200 && received === bytes) resolve()
          else reject(new Error(`${path} answered ${status} with ${received} bytes instead of ${bytes} to ${body}`))
        },
        onResponseError: (_controller, error) => reject(error),
      },
    )
  })
}

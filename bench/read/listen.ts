import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** On a free port of the loopback, which is printed as `ready URL`; until the process is told to end. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    console.log(`ready http://127.0.0.1:${port}`)
  })
  process.once('SIGTERM', () => process.exit(0))
}

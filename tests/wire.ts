import { createConnection, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** The way to PostgreSQL, which can be cut and mended: what a restart at noon looks like from here. */
export class Wire {
  #server = createServer((client) => this.#join(client))
  readonly #sockets = new Set<Socket>()
  readonly #target: URL
  #port = 0

  constructor(target: string) {
    this.#target = new URL(target)
  }

  async mend(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return this.url
  }

  get url(): string {
    const url = new URL(this.#target)
    url.port = String(this.#port)
    return url.href
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #join(client: Socket): void {
    const postgres = createConnection(Number(this.#target.port), this.#target.hostname)
    for (const [from, to] of [
      [client, postgres],
      [postgres, client],
    ] as const) {
      this.#sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.pipe(to)
    }
  }
}

/** PostGraphile on a database, as a process of its own: `server.ts URL CONNECTIONS`. */
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { grafserv } from 'postgraphile/grafserv/node'
import { listen } from '../read/listen.ts'
import { presetFor } from './preset.ts'

const [url = '', connections = ''] = process.argv.slice(2)
const server = createServer()
await postgraphile(presetFor(url, Number(connections)))
  .createServ(grafserv)
  .addTo(server)
listen(server)

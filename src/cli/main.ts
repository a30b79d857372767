import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Compiled code is kept from start to start; all other modules are loaded after this, so that they profit.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/dateline-code'))
const { run } = await import('./program.ts')
await run()

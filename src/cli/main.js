// JavaScript, unlike all else: to read TypeScript Node loads a compiler, unless what it gave is in the cache opened here.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

// A function of PGlite is compiled a second time, into faster code, after fifteen times the work that V8 asks for:
// PostgreSQL's interpreter of expressions alone takes a second and 600 MB for that, just when a server starts.
setFlagsFromString('--wasm-tiering-budget=200000000')
// Compiled code is kept from start to start; all other modules are loaded after this, so that they profit.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/dateline-code'))
await import('./run.ts')

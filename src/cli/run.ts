import type * as Program from './program.ts'
import { findBundle } from './bundle-path.ts'

const { run } = (await import(findBundle() ?? './program.ts')) as typeof Program
await run()

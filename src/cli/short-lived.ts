import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: Readonly<{ type: 'minor' }>) => void

/** Bytes of what has passed between two collections. */
const SPAN = 4_000_000

/**
 * Has the bytes of a stream given back soon after they have passed. V8 looks at its own heap, in which they do not lie,
 * and would keep several times of what is needed.
 */
export function givingBack(): (bytes: number) => void {
  let passed = 0
  return (bytes) => {
    passed += bytes
    if (passed < SPAN) return
    passed = 0
    collect({ type: 'minor' })
  }
}

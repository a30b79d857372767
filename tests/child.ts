import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** A script of ours that runs as a process of its own. */
export type Child = Readonly<{
  pid: number
  /** The next line that it prints; undefined when there is none to come. */
  line: () => Promise<string | undefined>
  say: (line: string) => void
  kill: () => Promise<void>
  /** Ends its input and waits for its end; gives its exit code, or the signal that ended it. */
  end: () => Promise<number | string>
}>

/** Starts a script of `tests/`; it does not outlive the test. */
export function startChild(script: string, ...args: readonly string[]): Child {
  // A short life: WASM that is compiled once, simply, takes half the time of WASM compiled twice.
  const child = spawn(process.execPath, ['--liftoff-only', `tests/${script}`, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | string)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.on('error', () => undefined) // it may have ended
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return {
    pid: child.pid ?? 0,
    line: async () => {
      const next = await lines.next()
      return next.done === true ? undefined : next.value
    },
    say: (line) => child.stdin.write(`${line}\n`),
    kill,
    end: () => {
      child.stdin.end()
      return ended
    },
  }
}

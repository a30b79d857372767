import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A running `dateline`: what it printed so far, and how it ends. */
export type Process = Readonly<{
  pid: number
  stdout: () => string
  stderr: () => string
  /** Resolves when the output matches; rejects when the process ends before. */
  prints: (pattern: RegExp) => Promise<RegExpExecArray>
  kill: (signal: NodeJS.Signals) => void
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
}>

/** Starts the command line in a process of its own, with these settings and no others; `input` is its standard input. */
export function dateline(args: readonly string[], settings: Readonly<Record<string, string>>, input = ''): Process {
  const child = spawn(process.execPath, ['--liftoff-only', 'src/cli/main.js', ...args], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', ...settings },
    stdio: 'pipe',
  })
  child.stdin.on('error', () => undefined).end(input) // not every command reads it
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals)
  const prints = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(out)
        if (match) resolve(match)
      }
      child.stdout.on('data', look)
      look()
      void ended.then((end) => reject(new Error(`it ended with ${end}: ${out}${err}`)))
    })
  return {
    pid: child.pid ?? 0,
    stdout: () => out,
    stderr: () => err,
    prints,
    kill: (signal) => child.kill(signal),
    ended,
  }
}

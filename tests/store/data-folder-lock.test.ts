import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { announce, DataFolderInUse, lockDataFolder } from '#store/data-folder-lock.ts'
import type { Child } from '../child.ts'
import { startChild } from '../child.ts'

let folder = ''
let lock = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'))
  lock = join(folder, 'dateline.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A process that was told to take the lock. */
async function taker(): Promise<Child> {
  const child = startChild('store/hold-lock.ts', folder)
  await child.line()
  child.say('0')
  return child
}

async function holder(): Promise<Child> {
  const child = await taker()
  expect(await child.line()).toBe('held')
  return child
}

const inUse = (pid: number) =>
  `process ${pid} has the data folder ${folder} open; stop it first, or set DATELINE_DATA_DIR to another folder`

/** A lock as a process left it that is no more; no system gives out so high a pid. */
const dead = (pid = 2 ** 22 + 1) => `${JSON.stringify({ pid, host: hostname(), started: 'long ago' })}\n`

describe('A data folder', () => {
  test('belongs to the process that locks it until it is released', () => {
    const release = lockDataFolder(folder)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
    release()
    expect(readdirSync(folder)).toEqual([])
    lockDataFolder(folder)()
  })

  test('cannot be locked twice by one process', () => {
    const release = lockDataFolder(folder)
    expect(() => lockDataFolder(folder)).toThrow(new DataFolderInUse(inUse(process.pid)))
    release()
  })

  test('is refused to others while its process lives, in a sentence that names process and folder', async () => {
    const first = await holder()
    expect(() => lockDataFolder(folder)).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_IN_USE', message: inUse(first.pid) }),
    )
    const second = await taker()
    expect(await second.line()).toBe(`DataFolderInUse: ${inUse(first.pid)}`)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: first.pid })
  })

  test('tells others where its process serves it, and nobody else’s word for it', () => {
    const url = 'http://127.0.0.1:4000'
    const release = lockDataFolder(folder)
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ url: null }))
    announce(folder, url)
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ url, message: inUse(process.pid) }))
    expect(readdirSync(folder)).toEqual(['dateline.lock'])
    release()
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(lock, dead())
    announce(folder, url)
    expect(readFileSync(lock, 'utf8')).toBe(dead())
  })

  test('is free again when its process has released it', async () => {
    const first = await holder()
    expect(await first.end()).toBe(0)
    expect(readdirSync(folder)).toEqual([])
    await holder()
  })

  test('is free again when its process was killed', async () => {
    const first = await holder()
    await first.kill()
    expect(readdirSync(folder)).toEqual(['dateline.lock'])
    const second = await holder()
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: second.pid })
    expect(readdirSync(folder)).toEqual(['dateline.lock'])
  })

  test.runIf(process.platform === 'linux')(
    'is free again when nobody has asked yet how its killed process ended',
    async () => {
      const script = `console.log(require('child_process').spawn('sleep', ['60']).pid)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)` // waits, and so never asks
      const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
      onTestFinished(() => void parent.kill('SIGKILL'))
      const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)))
      const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      writeFileSync(lock, JSON.stringify({ pid, host: hostname(), started: `${boot} ${ticks}` }))
      expect(() => lockDataFolder(folder)).toThrow(new DataFolderInUse(inUse(pid)))
      process.kill(pid, 'SIGKILL')
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ')
      lockDataFolder(folder)()
    },
  )

  test.each([
    ['of another process', process.ppid],
    ['of this process', process.pid],
  ])('is free again when its pid is now that %s, which started later', (_, pid) => {
    writeFileSync(lock, dead(pid))
    const release = lockDataFolder(folder)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid })
    release()
  })

  test('that a process of another host has open is refused, in a sentence that names the file to remove', () => {
    const other = JSON.stringify({ pid: 12, host: 'elsewhere', started: 'long ago' })
    writeFileSync(lock, other)
    const refused = new DataFolderInUse(
      `process 12 on elsewhere has the data folder ${folder} open, or ended without closing it; ` +
        `when you are sure that it ended, remove ${lock}`,
    )
    expect(() => lockDataFolder(folder)).toThrow(refused)
    expect(readFileSync(lock, 'utf8')).toBe(other)
    expect(readdirSync(folder)).toEqual(['dateline.lock'])
  })

  test.each([
    '',
    '\n',
    '{"pid":12,"ho',
    'null',
    '[]',
    '12',
    '{"pid":12}',
    '{"pid":"12","host":"a","started":"b"}',
    '\0\0\0',
  ])('whose lock reads %j belongs to nobody', (text) => {
    writeFileSync(lock, text)
    const release = lockDataFolder(folder)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid })
    release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('that was given to another in the meantime is not released', () => {
    const release = lockDataFolder(folder)
    writeFileSync(lock, dead())
    release()
    expect(readFileSync(lock, 'utf8')).toBe(dead())
    rmSync(lock)
    expect(release).not.toThrow()
  })
})

describe('Of processes that want the folder of a dead one at once', () => {
  const claimOf = (name: string, text: string) =>
    `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

  test.each([
    ['', () => undefined],
    ['and after another died on taking it over ', () => writeFileSync(claimOf(lock, dead()), dead(2 ** 22 + 2))],
  ])('%sexactly one gets it', async (_, prepare) => {
    const children = Array.from({ length: 5 }, () => startChild('store/hold-lock.ts', folder))
    for (const child of children) expect(await child.line()).toBe('ready')
    for (let round = 0; round < 10; round++) {
      writeFileSync(lock, dead())
      prepare()
      const soon = String(Date.now() + 20)
      for (const child of children) child.say(soon)
      const answers = await Promise.all(children.map((child) => child.line()))
      const winner = children[answers.indexOf('held')]
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: winner?.pid })
      expect(answers.filter((answer) => answer !== 'held')).toEqual(
        Array.from({ length: 4 }, () => `DataFolderInUse: ${inUse(winner?.pid ?? 0)}`),
      )
      expect(readdirSync(folder)).toEqual(['dateline.lock'])
    }
  })
})

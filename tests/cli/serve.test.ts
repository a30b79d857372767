import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readExamples } from '#server/graphiql.ts'
import { createPostgres } from '../database.ts'
import { ask } from '../server/server.ts'
import type { Process } from './process.ts'
import { dateline } from './process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-serve-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = (settings: Readonly<Record<string, string>> = {}) =>
  dateline(['serve'], { PORT: '0', DATELINE_DATA_DIR: folder, ...settings })
const address = async (server: Process) => (await server.prints(/GraphiQL +(http:\S+)\/graphql/))[1] ?? ''

test('the first start makes and seeds the database, the second keeps it; a signal ends either with 0; seeding again changes nothing', async () => {
  const first = start()
  await expectExamples(await address(first))
  expect(first.stdout()).toMatch(/seeded it: 1 reading: \d+ rows added/)
  const [query] = await first.prints(/^\{ .+ \}$/m)
  expect((await ask(await address(first), query)).text).toMatch(
    /^\{"data":\{"statements":\{"nodes":\[\{"speakers":\[\{"label":/,
  )
  first.kill('SIGTERM')
  expect(await first.ended).toBe(0)

  const second = start()
  await expectExamples(await address(second))
  expect(second.stdout()).toContain('kept what was in it')
  second.kill('SIGINT')
  second.kill('SIGINT') // as npm does: the terminal's and its own
  expect(await second.ended).toBe(0)
  expect(second.stderr()).toBe('')

  const seed = dateline(['seed'], { DATELINE_DATA_DIR: folder })
  expect(await seed.ended).toBe(0)
  expect(seed.stdout()).toMatch(/^1 reading: 0 rows added, 0 changed, 0 removed in the embedded database/)
})

test('with DATABASE_URL the same answers come from PostgreSQL', async () => {
  const { url, drop } = await createPostgres('')
  const server = start({ DATABASE_URL: url })
  await expectExamples(await address(server))
  expect(server.stdout()).toMatch(/prepared \(\d+ migrations\) PostgreSQL at 127\.0\.0\.1/)
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  await drop()
})

test('a second process is kept off the data folder, and told who has it', async () => {
  const server = start()
  await address(server)
  for (const command of ['serve', 'seed']) {
    const second = dateline([command], { PORT: '0', DATELINE_DATA_DIR: folder })
    expect(await second.ended).toBe(1)
    expect(second.stderr()).toContain(`process ${server.pid} has the data folder ${folder} open; stop it first`)
    expect(second.stderr()).not.toMatch(/\n\s+at /)
  }
  server.kill('SIGKILL')
  await server.ended
  const heir = start()
  await expectExamples(await address(heir))
  heir.kill('SIGTERM')
  expect(await heir.ended).toBe(0)
})

test.each([
  ['PORT', '70000', 'PORT: "70000" cannot be used: give a whole number from 0 to 65535'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: "loud" cannot be used: give one of'],
  ['DATABASE_URL', 'mysql://localhost', 'DATABASE_URL: its value cannot be used: give a URL such as postgresql://'],
  ['DATABASE_URL', 'postgresql://127.0.0.1:1/x', 'cannot connect to the database of DATABASE_URL: '],
])('%s=%s is refused in a sentence', async (name, value, sentence) => {
  const server = start({ [name]: value })
  expect(await server.ended).toBe(1)
  expect(server.stderr()).toContain(sentence)
  expect(server.stderr()).not.toMatch(/\n\s+at /)
})

async function expectExamples(url: string): Promise<void> {
  for (const { name, query } of readExamples()) {
    const { text } = await ask(url, query)
    expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`).toBe(
      readFileSync(`examples/${name.replace(/graphql$/, 'json')}`, 'utf8'),
    )
  }
}

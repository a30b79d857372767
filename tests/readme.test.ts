import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from './graphql/client.ts'
import { openClient } from './graphql/client.ts'

const readme = readFileSync('README.md', 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''

let client: Client
beforeAll(async () => {
  client = await openClient('PGlite', { seeded: true })
})
afterAll(() => client.database.close())

test('the query on the first screen has the answer below it', async () => {
  expect(await client.ask(block('graphql'))).toEqual(JSON.parse(block('json')))
  expect(readme.split('\n').slice(0, 60).join('\n')).toContain(block('json'))
})

test('the table of settings names every variable and its default', () => {
  const source = readFileSync('src/config.ts', 'utf8')
  const names = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) expect(readme).toMatch(new RegExp(`\\| \`${name}\` \\|`))
})

test('the map of src names every folder', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders) expect(readme).toContain(`src/${name}/`)
})

test('every file that README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, target]) => target ?? '')
  for (const target of links) expect(() => readdirSync('.') && readFileSync(target)).not.toThrow(/ENOENT/)
})

import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

type Regex = Readonly<{ place: string; source: string; flags: string }>

/** Every regular expression of the pipeline, as written. */
function regexes(): Regex[] {
  return globSync('src/pipeline/**/*.ts').flatMap((file) => {
    const code = stripTypeScriptTypes(readFileSync(file, 'utf8'))
    return literals(parseAst(code)).map(({ start, pattern, flags }) => ({
      place: `${file}:${code.slice(0, start).split('\n').length}`,
      source: pattern,
      flags,
    }))
  })
}

function literals(node: unknown): { start: number; pattern: string; flags: string }[] {
  if (typeof node !== 'object' || node === null) return []
  if ('regex' in node && typeof node.regex === 'object') {
    const { pattern, flags } = node.regex as { pattern: string; flags: string }
    return [{ start: (node as unknown as { start: number }).start, pattern, flags }]
  }
  return Object.values(node).flatMap((value: unknown) => literals(value))
}

test('no regular expression of the pipeline takes more than linear time on any text', async () => {
  const all = regexes()
  expect(all.length).toBeGreaterThan(5)
  const slow: string[] = []
  for (const { place, source, flags } of all) {
    // `d` only adds offsets to what is found.
    const { status } = await check(source, flags.replace('d', ''), { timeout: 10_000 })
    if (status !== 'safe') slow.push(`${place}: /${source}/${flags} is ${status}`)
  }
  expect(slow).toEqual([])
})

test('no regular expression of the pipeline is put together at run time, where the test before cannot see it', () => {
  const built = globSync('src/pipeline/**/*.ts').filter((file) => /\bRegExp\(/.test(readFileSync(file, 'utf8')))
  expect(built).toEqual([])
})

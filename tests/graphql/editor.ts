import { createKey } from '#store/api-keys.ts'
import type { Home } from '../database.ts'
import type { Changes } from '../little-reading.ts'
import { littleInput, littleText } from '../little-reading.ts'
import type { Client } from './client.ts'
import { openClient } from './client.ts'

/** A client whose requests carry an editor's key. */
export type Editor = Client &
  Readonly<{
    key: string
    /** The value of the only field; throws where the answer has errors. */
    get: <Value>(query: string, variables?: object) => Promise<Value>
  }>

export async function openEditor(home: Home): Promise<Editor> {
  const client = await openClient(home, { seeded: false })
  const key = await createKey(client.database.client, { name: 'news desk', role: 'EDITOR' })
  const get = async <Value>(query: string, variables?: object) => {
    const { data, errors } = await client.ask(query, variables, key)
    if (errors) throw new Error(JSON.stringify(errors))
    return Object.values(data ?? {})[0] as Value
  }
  return { ...client, key, get }
}

/** A written reading of the little text as the input of `ingestArticle`, where every quotation is an object. */
export function ingestInput(changes: Changes = {}, text: string = littleText): object {
  return { text, ...(quoted(littleInput(changes), '') as object) }
}

const quotations = new Set(['words', 'passages', 'content', 'cue', 'text'])

function quoted(value: unknown, key: string): unknown {
  if (key === 'mentions') return (value as object[]).map(mention)
  if (quotations.has(key)) return Array.isArray(value) ? value.map(quotation) : quotation(value)
  if (Array.isArray(value)) return value.map((item: unknown) => quoted(item, ''))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, quoted(part, name)]))
}

function quotation(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return { words: value }
  if (!('exact' in value)) return { range: value }
  const { exact, ...rest } = value
  return { exact: { words: exact, ...rest } }
}

function mention(value: object): object {
  if (!('occurrences' in value)) return value
  const { occurrences } = value
  return { ...value, occurrences: occurrences === 'all' ? { all: true } : { at: occurrences } }
}

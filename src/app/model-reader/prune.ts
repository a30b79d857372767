import type { z } from 'zod'
import type { Issue } from '#core/errors.ts'
import { issueOf } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import { writtenReading } from '#core/reading-format.ts'
import { ReadingRefused, resolveReading } from '#core/resolve-reading.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A reading of which everything holds, and what was taken out because it did not. */
export type Pruned = Readonly<{ reading: Reading; dropped: readonly Issue[] }>

/**
 * Takes out of a written reading whatever is not in the text or not in the format, piece by piece: an optional field
 * alone, a fact where it cannot stand without it. Throws `ReadingRefused` where the text itself cannot be kept or the
 * facts are not an object of lists.
 */
export function prune(written: unknown, text: string): Pruned {
  const rest = withoutRepeats(structuredClone(written) as Json)
  const dropped: Issue[] = []
  for (;;) {
    const { reading, issues } = attempt(rest, text)
    if (reading !== null) return { reading, dropped }
    // From the end of the lists, so that the places before stay where they are.
    const removed = issues.toReversed().filter(({ path }) => path.length > 1 && remove(rest, path))
    if (removed.length === 0) throw new ReadingRefused(issues)
    dropped.push(...removed.toReversed())
  }
}

type Attempt = Readonly<{ reading: Reading; issues: [] } | { reading: null; issues: readonly Issue[] }>

function attempt(written: Json, text: string): Attempt {
  const parsed = writtenReading.safeParse(written)
  if (!parsed.success) return { reading: null, issues: parsed.error.issues.flatMap(issuesOf) }
  try {
    return { reading: resolveReading(parsed.data, text), issues: [] }
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error
    return { reading: null, issues: error.issues }
  }
}

/** Keys that are not in the format each have their own path. */
const issuesOf = (issue: z.core.$ZodIssue): Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ ...issueOf(issue), path: [...issueOf(issue).path, key] }))
    : [issueOf(issue)]

/** Removes what stands at the path or, where nothing does, what should have held it; of a list the last item. */
function remove(root: Json, path: Issue['path']): boolean {
  const [last] = path.slice(-1)
  const parent = valueAt(root, path.slice(0, -1))
  if (last === undefined) return false
  if (Array.isArray(parent) && typeof last === 'number' && last < parent.length)
    return parent.splice(last, 1).length > 0
  if (!isObject(parent) || !Object.hasOwn(parent, last)) return remove(root, path.slice(0, -1))
  const value = parent[last]
  if (Array.isArray(value) && value.length > 0) return value.pop() !== undefined
  return delete parent[last]
}

const valueAt = (root: Json, path: Issue['path']): Json | undefined =>
  path.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
    return isObject(value) ? value[key] : undefined
  }, root)

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Models repeat themselves: what is word for word the same item of a list counts once. */
function withoutRepeats(value: Json): Json {
  if (Array.isArray(value))
    return [...new Map(value.map((item) => [JSON.stringify(item), withoutRepeats(item)])).values()]
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutRepeats(item)]))
}

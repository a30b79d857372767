/** What an answer says, without what one server alone has around it. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'endCursor')
  const [only] = entries
  if (only !== undefined && entries.length === 1 && WRAPPERS.has(only[0])) return shapeOf(only[1])
  const shaped = entries.map(([key, inner]) => [key, shapeOf(inner)] as const)
  return Object.fromEntries(shaped.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** A list that was not asked for more than its rows, a link row, a date of which its value was asked. */
const WRAPPERS: ReadonlySet<string> = new Set(['nodes', 'node', 'edtf'])

/** The first place where two shapes differ, such as `.entity.name: "a" is not "b"`; null where they are the same. */
export function differenceOf(one: unknown, other: unknown, path = ''): string | null {
  if (one === other) return null
  if (!isTree(one) || !isTree(other)) return `${path}: ${short(one)} is not ${short(other)}`
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = differenceOf(one[key], other[key], `${path}.${key}`)
    if (difference !== null) return difference
  }
  return null
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 200)

/** How many items the lists of an answer have, at all depths. */
export function itemsIn(value: unknown): number {
  if (!isTree(value)) return 0
  const below = Object.values(value).reduce((total: number, inner) => total + itemsIn(inner), 0)
  return below + (Array.isArray(value) ? value.length : 0)
}

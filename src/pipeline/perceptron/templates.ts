/**
 * The features of a decision as combinations of what can be seen of it: with the names `tag`, `word` and `next`, the
 * table "tag | word next" makes two features. The order of the table is part of the weights trained with it.
 */
export type Templates = Readonly<{
  /** Numbers of names; the template at n has those from `firsts[n]` to `firsts[n + 1]`. */
  parts: Int32Array
  firsts: Int32Array
}>

export function templatesOf(names: readonly string[], table: string): Templates {
  const rows = table.split('|').map((row) => row.trim().split(/\s+/))
  const firsts = new Int32Array(rows.length + 1)
  for (const [at, row] of rows.entries()) firsts[at + 1] = (firsts[at] ?? 0) + row.length
  const parts = Int32Array.from(rows.flat(), (name) => {
    const at = names.indexOf(name)
    if (at < 0) throw new Error(`no feature is called "${name}"`)
    return at
  })
  return { parts, firsts }
}

/** Writes one hash for each template; `seen` holds a value for each name. */
export function writeFeatures({ parts, firsts }: Templates, seen: Int32Array, into: Int32Array): number {
  const count = firsts.length - 1
  let part = 0
  for (let at = 0; at < count; at++) {
    let hash = Math.imul(at + 1, 0x9e3779b1)
    for (const end = firsts[at + 1] as number; part < end; part++) {
      hash = Math.imul(hash ^ (seen[parts[part] as number] as number), 0x85ebca6b)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash, 0xc2b2ae35)
    into[at] = hash ^ (hash >>> 13)
  }
  return count
}

import type { EntityChanges } from '#core/entity-changes.ts'
import type { Issue } from '#core/errors.ts'
import { InputRefused } from '#core/refusals.ts'

export type Name = EntityChanges['addNames'][number]

/** Names to take away, and names to write: new ones and those of another kind than before. */
export type NameChanges = Readonly<{ removed: readonly Omit<Name, 'kind'>[]; added: readonly Name[] }>

const keyOf = ({ language, name }: Omit<Name, 'kind'>) => JSON.stringify([language, name])

/**
 * What becomes of an entity's names. It is called by one of its preferred names, and no language has two. Throws
 * `InputRefused` where that would not hold.
 */
export function changedNames(called: string, stored: readonly Name[], changes: EntityChanges): NameChanges {
  const names = new Map(stored.map((name) => [keyOf(name), name]))
  const issues: Issue[] = []
  changes.removeNames.forEach((name, at) => {
    if (!names.delete(keyOf(name)))
      issues.push({ path: ['removeNames', at], message: `it has no name "${name.name}" in "${name.language}"` })
  })
  for (const name of changes.addNames) names.set(keyOf(name), name)
  const main = stored.find(({ kind, name }) => kind === 'PREFERRED' && name === called)
  const { name = called } = changes
  if (main !== undefined && name !== called) call(names, name, main.language)
  issues.push(...problems(names, name, changes))
  if (issues.length > 0) throw new InputRefused(issues)
  const before = new Map(stored.map((one) => [keyOf(one), one.kind]))
  return {
    removed: stored.filter((one) => !names.has(keyOf(one))),
    added: [...names.values()].filter((one) => before.get(keyOf(one)) !== one.kind),
  }
}

/** Makes it a preferred name, in the language of the one before; that one becomes an alias. */
function call(names: Map<string, Name>, name: string, language: string): void {
  if ([...names.values()].some((one) => one.kind === 'PREFERRED' && one.name === name)) return
  for (const [key, one] of names) {
    if (one.kind === 'PREFERRED' && one.language === language) names.set(key, { ...one, kind: 'ALIAS' })
  }
  names.set(keyOf({ language, name }), { language, name, kind: 'PREFERRED' })
}

function problems(names: ReadonlyMap<string, Name>, called: string, { addNames, removeNames }: EntityChanges): Issue[] {
  const preferred = [...names.values()].filter(({ kind }) => kind === 'PREFERRED')
  if (!preferred.some(({ name }) => name === called)) {
    const removed = removeNames.findIndex(({ name }) => name === called)
    const path =
      removed >= 0 ? ['removeNames', removed] : ['addNames', addNames.findIndex(({ name }) => name === called)]
    return [{ path, message: `"${called}" is what it is called; give it another "name" as well` }]
  }
  const languages = Map.groupBy(preferred, ({ language }) => language)
  return [...languages].flatMap(([language, [one, other]]) => {
    if (one === undefined || other === undefined) return []
    const at = addNames.findIndex((added) => added.kind === 'PREFERRED' && added.language === language)
    const message = `"${one.name}" and "${other.name}" would both be preferred in "${language}"; add one with another kind`
    return [{ path: ['addNames', at], message }]
  })
}

import { setTimeout } from 'node:timers/promises'

/** So many at a time, in their order; fewer only at the end. */
export async function* groupsOf<One>(all: AsyncIterable<One>, size: number): AsyncGenerator<readonly One[]> {
  let group: One[] = []
  for await (const one of all) {
    group.push(one)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** Milliseconds. */
const PATIENCE = 100

/**
 * Gives each group once work on the one after it has begun; what comes slowly does not hold up what is there. What is
 * thrown over a group is thrown in its turn.
 */
export async function* withNextBegun<Group>(
  groups: AsyncGenerator<Group>,
  begin: (group: Group) => Promise<void>,
): AsyncGenerator<Group> {
  const beginNext = async () => {
    const result = await groups.next()
    if (result.done !== true) await begin(result.value)
    return result
  }
  try {
    for (let next = groups.next(); ;) {
      const group = await next
      if (group.done === true) return
      next = beginNext()
      const begun = next.catch(() => undefined)
      await Promise.race([begun, setTimeout(PATIENCE, undefined, { ref: false })])
      yield group.value
    }
  } finally {
    void groups.return(undefined) // not awaited: a group under way, which it comes after, may never be whole
  }
}

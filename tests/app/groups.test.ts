import { expect, test } from 'vitest'
import { groupsOf, withNextBegun } from '#app/groups.ts'

async function* numbers(last: number, log: unknown[] = []): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= last; number += 1) yield number
  } finally {
    log.push('closed')
  }
}

/** What `work` sees of the numbers by twos, where the next two are begun ahead. */
async function work(all: AsyncIterable<number>, log: unknown[], begin?: (group: readonly number[]) => Promise<void>) {
  const begun = async (group: readonly number[]) => {
    log.push(`begun ${group.join(' ')}`)
    await begin?.(group)
  }
  for await (const group of withNextBegun(groupsOf(all, 2), begun)) log.push(`stored ${group.join(' ')}`)
}

test('the next group is begun before one is given, the first never', async () => {
  const log: unknown[] = []
  await work(numbers(5, log), log)
  expect(log).toEqual(['begun 3 4', 'stored 1 2', 'closed', 'begun 5', 'stored 3 4', 'stored 5'])
})

test.each([
  [0, []],
  [1, ['stored 1']],
  [2, ['stored 1 2']],
])('of %i nothing is begun', async (last, stored) => {
  const log: unknown[] = []
  await work(numbers(last), log)
  expect(log).toEqual(stored)
})

test('what is thrown over a group is thrown after the groups before it', async () => {
  const log: unknown[] = []
  const begin = async ([number]: readonly number[]) => {
    if (number === 5) throw new Error('not that one')
  }
  await expect(work(numbers(8, log), log, begin)).rejects.toThrow('not that one')
  expect(log).toEqual(['begun 3 4', 'stored 1 2', 'begun 5 6', 'stored 3 4', 'closed'])
})

test('what does not come holds up nothing that is there', async () => {
  async function* slow(): AsyncGenerator<number> {
    yield* numbers(3)
    await new Promise(() => undefined)
  }
  for await (const group of withNextBegun(groupsOf(slow(), 2), () => Promise.resolve())) {
    expect(group).toEqual([1, 2])
    break // does not wait either
  }
})

import { expect, test } from 'vitest'
import { startReaderThread } from '#app/reader-thread.ts'

const SCRIPT = new URL('reads-badly.ts', import.meta.url)
const document = (text: string) => ({
  ...{ text, title: null, published: null, url: null, publisher: null },
  language: 'en',
})

/** That a thread ended and what it answered before come by two ways; here in many a turn. */
test('what a thread answered before it ended is heard; what it owed is told with whom it ended over', async () => {
  const texts = ['one', 'two', 'three', '[throw]', 'four']
  const answered = { status: 'fulfilled', value: null }
  const ended = { status: 'rejected', reason: { where: '[throw]', reason: 'a bug' } }
  for (let turn = 0; turn < 3; turn += 1) {
    const threads = Array.from({ length: 8 }, () => startReaderThread(SCRIPT))
    const all = threads.map(({ read }) => Promise.allSettled(texts.map((text) => read(document(text), text))))
    for (const one of await Promise.all(all)) expect(one).toMatchObject([answered, answered, answered, ended, ended])
  }
})

test('of a thread that ended nothing is awaited', async () => {
  const thread = startReaderThread(SCRIPT)
  await expect(thread.read(document('[exit]'), 'deadly.txt')).rejects.toThrow('deadly.txt cannot be read: ')
  await expect(thread.read(document('five'), 'five.txt')).rejects.toThrow('five.txt cannot be read: ')
})

import { expect, test } from 'vitest'
import { startReaderThread } from '#app/reader-thread.ts'

const SCRIPT = new URL('reads-badly.ts', import.meta.url)
const document = (text: string) => ({
  ...{ text, title: null, published: null, url: null, publisher: null },
  language: 'en',
})

/** That a thread ended and what it answered before come by two ways; here in many a turn. */
test('what a thread answered before it ended is heard; of what it owed only the document it ended over is refused', async () => {
  const texts = ['one', 'two', 'three', '[throw]', 'four']
  const answered = { status: 'fulfilled', value: null }
  const ended = { status: 'rejected', reason: { code: 'READER_ENDED', message: expect.stringContaining('a bug') } }
  for (let turn = 0; turn < 3; turn += 1) {
    const threads = Array.from({ length: 8 }, () => startReaderThread(SCRIPT))
    const all = threads.map(({ read }) => Promise.allSettled(texts.map((text) => read(document(text)))))
    for (const one of await Promise.all(all)) expect(one).toMatchObject([answered, answered, answered, ended, answered])
  }
})

test('of a thread that ended nothing is awaited', async () => {
  const thread = startReaderThread(SCRIPT)
  await expect(thread.read(document('[exit]'))).rejects.toMatchObject({ code: 'READER_ENDED' })
  expect(await thread.read(document('five'))).toBeNull()
})

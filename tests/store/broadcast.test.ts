import { expect, test } from 'vitest'
import { Broadcast } from '#store/broadcast.ts'

/** A database that only says what it is told to say; PostgreSQL and PGlite are tested with the whole server. */
function station() {
  const heard = new Set<(message: string) => void>()
  const listen = async (_channel: string, onMessage: (message: string) => void) => {
    heard.add(onMessage)
    return async () => void heard.delete(onMessage)
  }
  return { listen, say: (message: string) => heard.forEach((hear) => hear(message)), listeners: () => heard.size }
}

const stays = new AbortController().signal

test('each subscriber hears everything in order, and what waits for it already only once', async () => {
  const { listen, say, listeners } = station()
  const broadcast = new Broadcast({ listen }, 'news', 2)
  const [quick, slow] = [await broadcast.subscribe(stays), await broadcast.subscribe(stays)]
  expect(listeners()).toBe(1)
  say('a')
  expect(await quick.next()).toEqual({ done: false, value: 'a' })
  for (const message of ['b', 'a', 'b']) say(message)
  expect([(await quick.next()).value, (await quick.next()).value]).toEqual(['b', 'a'])
  expect([(await slow.next()).value, (await slow.next()).value]).toEqual(['a', 'b'])
  const next = slow.next()
  say('c')
  expect((await next).value).toBe('c')
})

test('a subscriber for whom too much waits is dropped with an error, and the others are not', async () => {
  const { listen, say } = station()
  const broadcast = new Broadcast({ listen }, 'news', 2)
  const [quick, slow] = [await broadcast.subscribe(stays), await broadcast.subscribe(stays)]
  for (let message = 0; message <= 1000; message++) {
    say(String(message))
    expect((await quick.next()).value).toBe(String(message))
  }
  await expect(slow.next()).rejects.toMatchObject({ code: 'STREAM_TOO_SLOW' })
  expect(broadcast.streams).toBe(1)
})

test('whoever goes away while waiting, before waiting, or by itself is forgotten', async () => {
  const { listen } = station()
  const broadcast = new Broadcast({ listen }, 'news', 3)
  const leaving = new AbortController()
  const waiting = await broadcast.subscribe(leaving.signal)
  await broadcast.subscribe(leaving.signal)
  const done = await broadcast.subscribe(stays)
  const end = waiting.next()
  expect(broadcast.streams).toBe(3)
  leaving.abort()
  expect(await end).toEqual({ done: true, value: undefined })
  expect(broadcast.streams).toBe(1)
  expect((await (await broadcast.subscribe(AbortSignal.abort())).next()).done).toBe(true)
  void done.next()
  await broadcast.close()
  expect((await done.next()).done).toBe(true)
  expect(broadcast.streams).toBe(0)
})

test('closing ends every subscription and stops listening; later ones end at once', async () => {
  const { listen, listeners } = station()
  const broadcast = new Broadcast({ listen }, 'news', 2)
  const stream = await broadcast.subscribe(stays)
  const end = stream.next()
  await broadcast.close()
  expect((await end).done).toBe(true)
  expect(listeners()).toBe(0)
  expect((await (await broadcast.subscribe(stays)).next()).done).toBe(true)
  expect(listeners()).toBe(0)
})

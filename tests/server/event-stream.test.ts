import { setTimeout as wait } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { serverSentEvents } from '#server/event-stream.ts'

const pace = { heartbeat: 10_000, patience: 10_000, hangUp: () => undefined }

async function* results(...all: ExecutionResult[]) {
  for (const result of all) yield await Promise.resolve(result)
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

test('results are events, the end is one as well, and a status is no part of an error', async () => {
  const error = new GraphQLError('no', { extensions: { code: 'NO', http: { status: 400 } } })
  expect(await textOf(serverSentEvents(results({ data: { a: 1 } }, { errors: [error] }), pace))).toBe(
    ':\n\n' +
      'event: next\ndata: {"data":{"a":1}}\n\n' +
      'event: next\ndata: {"errors":[{"message":"no","extensions":{"code":"NO"}}]}\n\n' +
      'event: complete\ndata:\n\n',
  )
})

test('while nothing happens a heart beats', async () => {
  async function* late() {
    await wait(100)
    yield { data: { late: true } }
  }
  const text = await textOf(serverSentEvents(late(), { ...pace, heartbeat: 10 }))
  expect(text).toMatch(/^(:\n\n){3,}event: next\ndata: {"data":{"late":true}}\n\nevent: complete/)
})

test('a client that takes nothing is hung up on, and one that takes its time is not', async () => {
  let hungUp = 0
  const stream = serverSentEvents(results({ data: {} }, { data: {} }), {
    ...pace,
    patience: 40,
    hangUp: () => hungUp++,
  })
  await stream.next()
  await wait(5)
  await stream.next()
  await wait(5)
  expect(hungUp).toBe(0)
  await wait(60)
  expect(hungUp).toBe(1)
  await stream.return()
})

test('a client that goes away ends what it listened to', async () => {
  let ended = false
  async function* endless() {
    try {
      for (;;) yield await Promise.resolve({ data: {} })
    } finally {
      ended = true
    }
  }
  const stream = serverSentEvents(endless(), pace)
  await stream.next()
  await stream.next()
  await stream.return()
  expect(ended).toBe(true)
})

import ICAL from 'ical.js'
import fc from 'fast-check'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { contentLine } from '#export/content-line.ts'
import { ics } from '#export/ics.ts'
import type { EventRecord } from '#export/records.ts'
import { anyText } from './any-text.ts'
import { entity, event, evidence, undated, uuid, written } from './written.ts'

const calendar = (...events: readonly EventRecord[]) => written(ics, 'events', { event: events })

/** As node-ical reads them. */
const parsed = (text: string) =>
  Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))

/** The lines of the only event, as ical.js reads them. */
function properties(given: Partial<EventRecord> = {}): Readonly<Record<string, unknown>> {
  const component = new ICAL.Component(ICAL.parse(calendar(event(1, given))) as unknown[])
  const all = component.getFirstSubcomponent('vevent')?.getAllProperties() ?? []
  return Object.fromEntries(all.map((one) => [one.name, one.getValues().map(String).join()]))
}

test('an event is shown on its days, with what is known of it', () => {
  const { description, ...rest } = properties({
    ...{ id: uuid(7), title: 'Talks; in Rome, at last', mode: 'meeting', place: entity(3, 'Rome, Italy') },
    ...{ whenText: 'late May', whenEdtf: '2021-05-21/2021-05-31', whenBasis: 'INFERRED' },
    ...{ whenEarliest: '2021-05-21', whenLatest: '2021-05-31', realis: 'PLANNED' },
    participants: [
      { id: uuid(4), role: 'HOST', label: 'the Italians', entity: entity(5, 'Italy'), capacity: null, evidence: [] },
      { id: uuid(6), role: 'VISITOR', label: 'others', entity: null, capacity: null, evidence: [] },
    ],
    evidence: [evidence('will talk'), evidence('late May', { role: 'TIME' })],
  })
  expect(rest).toEqual({
    uid: `urn:uuid:${uuid(7)}`,
    dtstamp: '2021-05-21T00:00:00Z',
    dtstart: '2021-05-21',
    dtend: '2021-06-01',
    summary: 'Talks; in Rome, at last',
    location: 'Rome, Italy',
    categories: 'CONSULT,meeting',
    status: 'TENTATIVE',
    transp: 'TRANSPARENT',
  })
  expect(description).toBe(
    'late May (2021-05-21/2021-05-31, inferred); planned\nWith Italy (host), others (visitor)\n' +
      '“will talk” – A story https://a.example/1 (accepted)',
  )
})

test('node-ical reads the same days, and that they are days', () => {
  const [found] = parsed(calendar(event(1)))
  expect([found?.datetype, found?.start.toString(), found?.end?.toString()]).toEqual([
    'date',
    new Date(2021, 5, 11).toString(),
    new Date(2021, 5, 12).toString(),
  ])
})

test.each([
  ['ACTUAL', 'CONFIRMED'],
  ['ONGOING', 'CONFIRMED'],
  ['PLANNED', 'TENTATIVE'],
  ['HYPOTHETICAL', 'TENTATIVE'],
  ['DENIED', 'CANCELLED'],
])('what is %s has the status %s', (realis, status) => {
  expect(properties({ realis })['status']).toBe(status)
})

test.each([
  ['0001-01-01', '2021-06-11', '2021-06-11', '2021-06-12'],
  ['2021-06-11', '9999-12-31', '2021-06-11', '2021-06-12'],
  ['2020-02-28', '2020-02-28', '2020-02-28', '2020-02-29'],
  ['2020-12-01', '2020-12-31', '2020-12-01', '2021-01-01'],
  ['0044-03-15', '0044-03-15', '0044-03-15', '0044-03-16'],
])('bounds %s to %s are shown from %s to before %s', (whenEarliest, whenLatest, start, end) => {
  const days = calendar(event(1, { whenEarliest, whenLatest })).match(/(?<=VALUE=DATE:)\d+/g)
  expect(days).toEqual([start, end].map((day) => day.replaceAll('-', '')))
})

test('an event without a date, or whose date is open to both sides, is left out, and the calendar says so', () => {
  const text = calendar(event(1, undated), event(2, { whenEarliest: '0001-01-01', whenLatest: '9999-12-31' }), event(3))
  expect(parsed(text).map(({ uid }) => uid)).toEqual([`urn:uuid:${uuid(3)}`])
  expect(text.replaceAll('\r\n ', '')).toContain('Events without a date are left out.')
})

describe('a rule of recurrence', () => {
  test.each([
    'FREQ=YEARLY',
    'FREQ=YEARLY;INTERVAL=20',
    'FREQ=WEEKLY;BYDAY=MO,FR',
    'FREQ=MONTHLY;BYMONTHDAY=11;COUNT=3',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=11;WKST=SU;UNTIL=20301231',
  ])('%s goes on from Friday, June 11', (recurrence) => {
    expect(properties({ recurrence })).toHaveProperty('rrule')
    const [found] = parsed(calendar(event(1, { recurrence })))
    expect(found?.rrule?.between(new Date('2021-06-10'), new Date('2021-06-12'), true)).toHaveLength(1)
  })

  test.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=YEARLY;BYMONTH=7',
    'FREQ=MONTHLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYDAY=2FR',
    'FREQ=WEEKLY;BYMONTHDAY=11',
    'FREQ=YEARLY;COUNT=2;UNTIL=20300101',
    'FREQ=YEARLY;FREQ=DAILY',
    'FREQ=SOMETIMES',
    'FREQ=YEARLY=DAILY',
    'INTERVAL=2',
    'FREQ=DAILY;INTERVAL=0',
  ])('%s is only told', (recurrence) => {
    expect(properties({ recurrence })).not.toHaveProperty('rrule')
    expect(properties({ recurrence })['description']).toContain(`Recurs: ${recurrence}`)
  })

  test('is only told of days that would overlap with the next ones', () => {
    const week = { whenEarliest: '2021-06-07', whenLatest: '2021-06-13' }
    expect(properties({ ...week, recurrence: 'FREQ=WEEKLY' })).toHaveProperty('rrule')
    expect(properties({ ...week, recurrence: 'FREQ=DAILY' })).not.toHaveProperty('rrule')
  })
})

/** What a calendar does to a text. */
const held = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n\u{80}-\u{9F}])\p{Cc}/gu, '\u{FFFD}')

test('any text comes back, from lines of at most 75 octets that end in CR LF', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const text = calendar(event(1, { title, evidence: [evidence(title)] }))
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      const component = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')
      expect(component?.getFirstPropertyValue('summary')).toBe(held(title))
      expect(component?.getFirstPropertyValue('description')).toContain(`“${held(title)}”`)
    }),
  )
})

test('a line is folded before the character that would make it longer than 75 octets', () => {
  expect(contentLine('A', 'é'.repeat(40))).toBe(`A:${'é'.repeat(36)}\r\n ${'é'.repeat(4)}\r\n`)
  expect(contentLine('A', 'x'.repeat(73))).toBe(`A:${'x'.repeat(73)}\r\n`)
})

test('equal events make equal files', () => {
  expect(calendar(event(1))).toBe(calendar(event(1)))
})

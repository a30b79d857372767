import { FIRST_DAY, LAST_DAY } from '#core/fuzzy-date.ts'
import { contentLine, textValue } from './content-line.ts'
import type { Quote } from './event-words.ts'
import { dateWords, participantWords, quotes } from './event-words.ts'
import type { Format } from './format.ts'
import type { EventRecord } from './records.ts'
import { isRuleFrom } from './recurrence.ts'

/**
 * iCalendar (RFC 5545): events of the news as whole days, from the first to the last that their date can mean. An event
 * without a date is left out; of a date that is open to one side the day it is known by is shown.
 */
type Days = Readonly<{ first: string; last: string }>

function daysOf({ whenEarliest, whenLatest }: EventRecord): Days | null {
  const first = whenEarliest === FIRST_DAY ? whenLatest : whenEarliest
  const last = whenLatest === LAST_DAY ? whenEarliest : whenLatest
  if (first === null || last === null || first > last) return null
  return { first, last }
}

/** How sure it is, in the words of 3.8.1.11. */
const statuses: Readonly<Record<string, string>> = {
  ACTUAL: 'CONFIRMED',
  ONGOING: 'CONFIRMED',
  PLANNED: 'TENTATIVE',
  HYPOTHETICAL: 'TENTATIVE',
  DENIED: 'CANCELLED',
}

const dateValue = (day: string): string => day.replaceAll('-', '')

/** DTEND is exclusive; behind the last day of the calendar there is none, and one day is meant without it. */
function endOf(last: string): string {
  if (last === LAST_DAY) return ''
  const next = new Date(`${last}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return contentLine('DTEND;VALUE=DATE', dateValue(next.toISOString().slice(0, 10)))
}

const quoted = ({ exact, article, review }: Quote): string =>
  [`“${exact}”`, article && `– ${article.title}`, article?.url, `(${review})`].filter((part) => part).join(' ')

/** Participants have no addresses, which attendees would need. */
function description(event: EventRecord): string {
  const who = participantWords(event)
  const about = [
    `${dateWords(event) ?? ''}; ${event.realis.toLowerCase()}`,
    ...(who.length > 0 ? [`With ${who.join(', ')}`] : []),
    ...(event.recurrence === null ? [] : [`Recurs: ${event.recurrence}`]),
  ]
  return [...about, ...quotes(event).map(quoted)].join('\n')
}

function vevent(event: EventRecord): string {
  const days = daysOf(event)
  if (days === null) return ''
  const { id, title, type, mode, place, realis, recurrence } = event
  const first = dateValue(days.first)
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `urn:uuid:${id}`),
    contentLine('DTSTAMP', `${first}T000000Z`), // it has to be there; the clock would make equal bases unequal files
    contentLine('DTSTART;VALUE=DATE', first),
    endOf(days.last),
    contentLine('SUMMARY', textValue(title)),
    contentLine('DESCRIPTION', textValue(description(event))),
    place === null ? '' : contentLine('LOCATION', textValue(place.name)),
    contentLine('CATEGORIES', [type, ...(mode === null ? [] : [mode])].map(textValue).join(',')),
    contentLine('STATUS', statuses[realis] ?? 'TENTATIVE'),
    contentLine('TRANSP', 'TRANSPARENT'), // the news keeps nobody busy
    recurrence !== null && isRuleFrom(recurrence, days) ? contentLine('RRULE', recurrence) : '',
    contentLine('END', 'VEVENT'),
  ].join('')
}

const about =
  'Events of the news, each on the days its date can mean. Events without a date are left out. ' +
  'DTSTAMP is the first of the days, so that equal bases make equal files.'

export const ics: Format = {
  mediaType: 'text/calendar; charset=utf-8',
  extension: 'ics',
  kinds: ['events'],
  takesAll: false,
  order: 'date',
  head: () =>
    [
      contentLine('BEGIN', 'VCALENDAR'),
      contentLine('VERSION', '2.0'),
      contentLine('PRODID', '-//Dateline//Dateline//EN'),
      contentLine('CALSCALE', 'GREGORIAN'),
      contentLine('X-WR-CALNAME', 'Dateline'),
      contentLine('X-WR-CALDESC', textValue(about)),
    ].join(''),
  of: { event: vevent },
  tail: contentLine('END', 'VCALENDAR'),
}

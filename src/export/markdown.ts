import { FIRST_DAY } from '#core/fuzzy-date.ts'
import type { Quote } from './event-words.ts'
import { dateWords, participantWords, quotes } from './event-words.ts'
import type { Format } from './format.ts'
import { escapeMarkdown, markdownLink } from './markdown-text.ts'
import type { EventRecord } from './records.ts'

/** A timeline to read, print or publish: events under their years and months, with the words that say so. */
type Section = Readonly<{ year: string; month: string | null }>

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
]

/** The month in which it can have begun at the earliest; none where the date may be any of a year. */
function sectionOf({ whenEarliest, whenLatest }: EventRecord): Section {
  if (whenEarliest === null || whenLatest === null) return { year: 'Without a date', month: null }
  if (whenEarliest === FIRST_DAY) return { year: 'Of open beginning', month: null }
  const [year = '', month] = whenEarliest.split('-')
  const isOfYear = whenEarliest === `${year}-01-01` && whenLatest > `${year}-01-31`
  return { year: String(Number(year)), month: isOfYear ? null : (months[Number(month) - 1] ?? null) }
}

/** What stands between two events. */
function headings(event: EventRecord, before: EventRecord | null): string {
  const now = sectionOf(event)
  const then = before && sectionOf(before)
  const year = now.year === then?.year ? '' : `## ${now.year}\n\n`
  const month = now.month === null || (year === '' && now.month === then?.month) ? '' : `### ${now.month}\n\n`
  return year + month
}

const quoted = ({ exact, article, review }: Quote): string => {
  const source = article === null ? '' : ` — ${markdownLink(article.title, article.url)}`
  return `“${escapeMarkdown(exact)}”${source} (${review})`
}

function written(event: EventRecord, before?: EventRecord | null): string {
  const { title, type, mode, realis, place } = event
  const who = participantWords(event)
  const lines = [
    `When: ${escapeMarkdown(`${dateWords(event) ?? 'not known'}; ${realis.toLowerCase()}`)}`,
    `What: ${escapeMarkdown([type.toLowerCase(), ...(mode === null ? [] : [mode])].join(', '))}`,
    ...(who.length > 0 ? [`Who: ${escapeMarkdown(who.join(', '))}`] : []),
    ...(place === null ? [] : [`Where: ${escapeMarkdown(place.name)}`]),
    ...quotes(event).map(quoted),
  ]
  return `${headings(event, before ?? null)}#### ${escapeMarkdown(title)}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`
}

const about =
  'Each event stands in the month in which it can have begun at the earliest, before the months if it may have been at ' +
  'any time of the year; its own line says how far its date is known. In parentheses behind quoted words: whether an editor has agreed.'

export const markdown: Format = {
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  kinds: ['events'],
  takesAll: false,
  order: 'date',
  head: () => `# Timeline\n\n${about}\n\n`,
  of: { event: written },
  tail: '',
}

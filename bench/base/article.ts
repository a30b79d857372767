import { createHash } from 'node:crypto'
import type { Member } from './cast.ts'
import { officeRow } from './cast.ts'
import { dateColumns, fuzzyDate, SPAN, sortColumns } from './dates.ts'
import { writeEvent, writeEventAgain } from './event.ts'
import { ids } from './ids.ts'
import { random } from './random.ts'
import type { World } from './report.ts'
import { Report } from './report.ts'
import { writeStatement } from './statement.ts'
import { capitalised, phrase } from './words.ts'

const STATEMENTS = 5
const STREAM = 2_000_000_000 // apart from the streams of the cast
const KINDS = ['NEWS', 'NEWS', 'NEWS', 'NEWS', 'NEWS', 'NEWS', 'OPINION', 'PRESS_RELEASE', 'SPEECH', 'TRANSCRIPT']
const LANGUAGES = ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'de', 'fr', 'ko']
/** Works known only by report are numbered after the articles. */
const EVERY_WORK = 200

const retrieved = (number: number) => `2026-01-01T00:${String(number % 60).padStart(2, '0')}:00Z`

/** Writes one article with everything it tells of. */
export function writeArticle(world: World, number: number): void {
  const source = random(world.seed, STREAM + number)
  const report = new Report(world, number, source, Math.floor(SPAN * source.next() ** 0.7)) // more of late
  const language = source.pick(LANGUAGES)
  const voices = Array.from({ length: 2 + source.below(2) }, () => world.cast.draw.speaker(source))
  if (source.chance(0.3)) report.story.add('📰 ')
  const dateline = report.story.add(`${capitalised(phrase(source, 1))}, `)
  writeOffices(report)
  const events = writeEvents(report)
  report.story.add('\n\n')
  const work = number % EVERY_WORK === 0 ? writeWork(report, language) : null
  for (let ordinal = 0; ordinal < STATEMENTS; ordinal += 1) {
    writeStatement(report, ordinal, { language, events, voices, work: ordinal === 0 ? work : null })
    report.story.add(`. ${capitalised(phrase(source, 5 + source.below(20)))}.\n`)
  }
  report.story.add(`${capitalised(phrase(source, 10))}.`)
  writeRows(report, language, dateline.end)
}

/** The events it tells of: one or two new ones, at times an old one. */
function writeEvents(report: Report): number[] {
  const [first, next] = [report.number, report.number + 1].map((number) => Math.floor(number * 1.5)) as [number, number]
  const events = Array.from({ length: next - first }, (_, index) => first + index)
  for (const number of events) writeEvent(report, number)
  return first > 0 && report.random.chance(0.5) ? [...events, writeEventAgain(report, first)] : events
}

/** The offices of the cast are spread evenly over the articles, so that each is told of in one. */
function writeOffices(report: Report): void {
  const { number, random: source, story, world } = report
  const { articles, offices } = world.scale
  const [first, next] = [number, number + 1].map((one) => Math.floor((one * offices) / articles)) as [number, number]
  for (const office of world.cast.offices.slice(first, next)) {
    const told = story.whole(() => {
      report.name(office.holder)
      story.add(`, ${office.title} of `)
      report.name(office.organization)
    })
    const from = source.chance(0.4) ? fuzzyDate(source, 'when', report.day - 1000) : null
    world.rows.affiliation(officeRow(office, from))
    report.cite({ key: 'affiliation_id', id: office.id }, 'SUPPORT', told)
    story.add('. ')
  }
}

/** A work without a text of its own, of which this article tells. */
function writeWork(report: Report, language: string): string {
  const { number, random: source, story, world } = report
  const work = world.scale.articles + number / EVERY_WORK
  const told = story.add(capitalised(phrase(source, 8)))
  story.add('. ')
  const { date, row } = publicationOf(report, work)
  world.rows.article({ ...row, kind: 'OPINION', title: told.exact, language, url: null })
  writeAuthor(report, row.id, date)
  report.cite({ key: 'work_id', id: row.id }, 'SUPPORT', told)
  return row.id
}

function writeRows(report: Report, language: string, endOfDateline: number): void {
  const { number, random: source, story, world, anchored } = report
  const { date, row } = publicationOf(report, number)
  const title = capitalised(phrase(source, 4 + source.below(6)))
  const url = source.chance(0.98) ? `https://news.example/${number}` : null
  world.rows.article({ ...row, kind: source.pick(KINDS), title, language, url })
  if (source.chance(0.6)) writeAuthor(report, row.id, date)
  writeVersion(report, 1, anchored.version_id, story.text)
  const version_id = anchored.version_id
  world.rows.article_section({ version_id, start: 0, end: endOfDateline, kind: 'DATELINE' })
  world.rows.article_section({ version_id, start: endOfDateline, end: story.whole(() => null).end, kind: 'BODY' })
  if (source.chance(0.02)) writeVersion(report, 2, ids.version(number * 2 + 1), `${story.text} ${phrase(source, 9)}`)
}

function publicationOf({ random: source, day, world }: Report, number: number) {
  const date = fuzzyDate(source, 'published', day)
  const publisher: Member | null = source.chance(0.97) ? world.cast.draw.publisher(source) : null
  const [id, slug] = [ids.article(number), `article-${number}`]
  return { date, row: { id, slug, publisher_id: publisher?.id, ...dateColumns('published', date) } }
}

function writeAuthor({ random: source, world }: Report, article: string, date: ReturnType<typeof fuzzyDate>): void {
  const author = world.cast.draw.speaker(source)
  world.rows.article_author({
    article_id: article,
    entity_id: author.id,
    ordinal: 0,
    ...sortColumns('published', date),
  })
}

function writeVersion({ anchored, number, world }: Report, sequence: number, id: string, text: string): void {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const correction_note = sequence > 1 ? 'A sentence was added.' : null
  const { article_id } = anchored
  world.rows.article_version({
    id,
    article_id,
    sequence,
    text,
    sha256,
    retrieved_at: retrieved(number),
    correction_note,
  })
}

/** Writes who put the rows here. */
export function writeOrigins({ rows }: World): void {
  rows.origin({ id: ids.origin(0), kind: 'RULES', agent: 'Generated reading 1', at: retrieved(0) })
  rows.origin({ id: ids.origin(1), kind: 'HUMAN', agent: 'Generated editor', at: retrieved(0) })
}

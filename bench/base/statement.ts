import type { FuzzyDate } from '#core/fuzzy-date.ts'
import type { Anchor } from '#core/span.ts'
import type { Member } from './cast.ts'
import { dateColumns, fuzzyDate, sortColumns } from './dates.ts'
import { ids } from './ids.ts'
import { at } from './random.ts'
import type { Report } from './report.ts'
import { phrase } from './words.ts'

const CUES = ['said', 'told', 'urged', 'warned', 'denied']
const LINKS = ['{AT}', '{ABOUT}', '{ABOUT}', '{ANNOUNCES}', '{RESPONDS_TO}', '{AT,ABOUT}']

/** A statement on the way. */
type Said = Readonly<{
  number: number
  fact: Readonly<{ key: 'statement_id'; id: string }>
  date: FuzzyDate | null
  speaker: Member
  topic: Member | null
}>
/** The words of its content, where in it the topic is named, and what reports it. */
type Written = Readonly<{ mode: string; content: readonly Anchor[]; topic: Anchor | null; source: Source | null }>
type Source = Readonly<{ speaker: Anchor; addressee: Addressee | null; cue: Anchor; time: Anchor | null }>
type Addressee = Readonly<{ words: Anchor; entity: Member | null }>

/** What an article passes on about its statements. */
export type Setting = Readonly<{
  language: string
  events: readonly number[]
  voices: readonly Member[]
  work: string | null
}>

/** Writes one sentence that states something, and its rows; `ordinal` counts the statements of the article. */
export function writeStatement(report: Report, ordinal: number, setting: Setting): void {
  const { random, world } = report
  const number = report.number * 5 + ordinal
  const said: Said = {
    number,
    fact: { key: 'statement_id', id: ids.statement(number) },
    date: fuzzyDate(random, 'said', report.day - random.below(random.chance(0.8) ? 4 : 400)),
    speaker: random.pick(setting.voices),
    topic: random.chance(0.3) ? world.cast.draw.anybody(random) : null,
  }
  const written = random.pick(FORMS)(report, said)
  const { content, source, mode } = written
  world.rows.statement({
    ...{ id: said.fact.id, ...report.anchored, position: at(content, 0).start, mode, language: setting.language },
    ...{
      voice: source === null ? 'PUBLICATION' : 'ATTRIBUTED',
      polarity: random.chance(0.95) ? 'POSITIVE' : 'NEGATIVE',
    },
    ...{ text: content.map(({ exact }) => exact).join(' '), cue: source?.cue.exact },
    reported_by_id: ordinal > 0 && random.chance(0.03) ? ids.statement(number - 1) : null,
    published_in_id: random.chance(0.01) ? ids.article(random.below(report.number + 1)) : setting.work,
    ...dateColumns('said', source?.time ? said.date : null),
  })
  content.forEach((part, index) => report.cite(said.fact, 'CONTENT', part, index))
  if (source !== null) report.cite(said.fact, 'CUE', source.cue)
  if (source?.time) report.cite(said.fact, 'TIME', source.time)
  writeParties(report, said, written)
  writeLink(report, said, written, setting)
}

type Form = (report: Report, said: Said) => Written

/** “Tavo Person Lemin 00042 kavo,” State Kovu 00001 said on Monday. */
const quoted: Form = (report, said) => {
  const { story } = report
  story.add('“')
  const { parts: topic, ...content } = contentOf(report, said, 8 + report.random.below(16))
  story.add(',” ')
  const source = sourceOf(report, said, false)
  return { mode: 'DIRECT', content: [content], topic, source }
}
/** “Tavo kavo,” State Kovu 00001 said on Monday, “lemin kavo.” */
const interrupted: Form = (report, said) => {
  const { story, random } = report
  story.add('“')
  const { parts: topic, ...first } = contentOf(report, said, 5 + random.below(8))
  story.add(',” ')
  const source = sourceOf(report, said, false)
  story.add(', “')
  const second = story.add(phrase(random, 5 + random.below(8)))
  story.add('.”')
  return { mode: 'DIRECT', content: [first, second], topic, source }
}
/** State Kovu 00001 told reporters on Monday that tavo Person Lemin 00042 kavo. */
const reported: Form = (report, said) => {
  const { story, random } = report
  const source = sourceOf(report, said, random.chance(0.22))
  story.add(' that ')
  const { parts: topic, ...content } = contentOf(report, said, 8 + random.below(16))
  return { mode: random.chance(0.85) ? 'INDIRECT' : 'MIXED', content: [content], topic, source }
}
/** The article itself asserts it. */
const asserted: Form = (report, said) => {
  const { parts: topic, ...content } = contentOf(report, said, 8 + report.random.below(12))
  return { mode: 'INDIRECT', content: [content], topic, source: null }
}
const FORMS: readonly Form[] = [quoted, quoted, interrupted, ...Array<Form>(8).fill(reported), asserted]

function contentOf(report: Report, { topic }: Said, words: number) {
  const { story, random } = report
  return story.whole(() => {
    if (random.chance(0.03)) story.add('🌍 ')
    if (topic === null) {
      story.add(phrase(random, words))
      return null
    }
    story.add(`${phrase(random, words >> 1)} `)
    const named = report.name(topic)
    story.add(` ${phrase(random, words >> 1)}`)
    return named
  })
}

function sourceOf(report: Report, { speaker, date }: Said, isAddressed: boolean): Source {
  const { story, random } = report
  const who = random.chance(0.75) ? report.name(speaker) : report.name(speaker, 'they')
  story.add(' ')
  const cue = story.add(isAddressed ? 'told' : random.pick(CUES))
  return { speaker: who, cue, addressee: isAddressed ? addresseeOf(report) : null, time: report.date(date) }
}

function addresseeOf(report: Report): Addressee {
  const { story, random, world } = report
  story.add(' ')
  if (random.chance(0.15)) return { words: story.add('reporters'), entity: null }
  const entity = world.cast.draw.anybody(random)
  return { words: report.name(entity), entity }
}

function writeParties(report: Report, said: Said, { topic, source }: Written): void {
  const { number, speaker } = said
  const sort = sortColumns('said', source?.time ? said.date : null)
  const party = (ordinal: number, role: string, entity: Member | null, words: Anchor, evidence: string) => {
    const id = ids.party(number * 4 + ordinal)
    const office =
      entity === null || role !== 'SPEAKER' ? undefined : report.world.cast.officesOf.get(entity.number)?.[0]
    const capacity = report.random.chance(0.3) ? office?.id : null
    report.world.rows.statement_party({
      ...{
        id,
        statement_id: said.fact.id,
        role,
        ordinal,
        label: words.exact,
        entity_id: entity?.id,
        capacity_id: capacity,
      },
      ...sort,
    })
    report.cite({ key: 'party_id', id }, evidence, words)
  }
  if (source !== null) party(0, 'SPEAKER', speaker, source.speaker, 'SOURCE')
  if (source?.addressee) party(1, 'ADDRESSEE', source.addressee.entity, source.addressee.words, 'ADDRESSEE')
  if (topic !== null) party(2, 'TOPIC', said.topic, topic, 'SUPPORT')
}

function writeLink(report: Report, { date, fact }: Said, { source }: Written, { events }: Setting): void {
  if (events.length === 0 || !report.random.chance(0.5)) return
  const event_id = ids.event(report.random.pick(events))
  const sort = sortColumns('said', source?.time ? date : null)
  report.world.rows.statement_event({ statement_id: fact.id, event_id, roles: report.random.pick(LINKS), ...sort })
}

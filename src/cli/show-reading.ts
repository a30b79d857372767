import type { Finding, Reading } from '#core/reading.ts'
import type { Anchor } from '#core/span.ts'
import { printable } from './printable.ts'

export type Colour = 'bold' | 'cyan' | 'gray' | 'underline'

/** Colours words, or leaves them as they are. */
export type Paint = (colour: Colour, text: string) => string

/** A reading as people read it: what was found, by which rule, and the words that say so. */
export function showReading(reading: Reading, paint: Paint): string {
  const { article, entities, affiliations, statements, events } = reading
  const view = new View(reading, paint)
  const known = [view.name(article.publisher), article.published?.edtf, article.url, article.language]
  return [
    paint('bold', printable(article.title)),
    printable([...known.filter(Boolean), `read by ${reading.origin.agent}`].join(' · ')),
    view.list('Entities', entities, (entity) => view.entity(entity)),
    view.list('Affiliations', affiliations, (office) => view.affiliation(office)),
    view.list('Statements', statements, (said) => view.statement(said)),
    view.list('Events', events, (event) => view.event(event)),
  ].join('\n')
}

const LONGEST = 80

function shortened(words: string): string {
  const points = [...printable(words).replaceAll(/\s+/g, ' ')]
  return points.length <= LONGEST ? points.join('') : `${points.slice(0, LONGEST).join('')}…`
}

class View {
  readonly #paint: Paint
  readonly #names: ReadonlyMap<string, string>

  constructor({ entities }: Reading, paint: Paint) {
    this.#paint = paint
    this.#names = new Map(entities.map(({ slug, name }) => [slug, name]))
  }

  list<Item>(title: string, items: readonly Item[], show: (item: Item) => string): string {
    return ['', this.#paint('bold', `${title} (${items.length})`), ...items.map((item) => `  ${show(item)}`)].join('\n')
  }

  name(slug: string | null): string {
    return slug === null ? '' : (this.#names.get(slug) ?? slug)
  }

  entity({ name, kind, mentions, description }: Reading['entities'][number]): string {
    const times = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`
    const told = description === null ? '' : `, ${description}`
    return `${this.#bold(name)} ${this.#dim(`${kind}, ${times}${told}`)}`
  }

  affiliation({ holder, title, organization, counterpart, support, found }: Reading['affiliations'][number]): string {
    const whom = [organization, counterpart].filter((slug) => slug !== null).map((slug) => this.name(slug))
    const line = `${this.#bold(this.name(holder))}, ${printable([title, whom.join(' → ')].filter(Boolean).join(' · '))}${this.#found(found)}`
    return [line, ...this.#passages(support, [])].join('\n')
  }

  statement(said: Reading['statements'][number]): string {
    const { parties, cue, content, support, polarity, saidWords, found } = said
    const whoIs = (wanted: string) => this.#takers(parties.filter(({ role }) => role === wanted))
    const [by, to] = [whoIs('SPEAKER') || this.#dim('somebody'), whoIs('ADDRESSEE')]
    const verb = printable(cue?.exact ?? (polarity === 'NEGATIVE' ? 'denies' : 'says'))
    const what = shortened(content.map(({ exact }) => exact).join(' … '))
    const line = `${by} ${verb}${to && ` (to ${to})`}${this.#when(said.said)}: ${what}${this.#found(found)}`
    const words = [...content, ...parties.flatMap((party) => party.words), cue, saidWords]
    return [line, ...this.#passages(support, words)].join('\n')
  }

  event({
    title,
    type,
    realis,
    when,
    whenWords,
    placeWords,
    participants,
    support,
    found,
  }: Reading['events'][number]): string {
    const line = `${this.#bold(title)} ${this.#dim(`${type}, ${realis}`)}${this.#when(when)}${this.#found(found)}`
    const who = participants.map((one) => `      ${this.#dim(one.role)} ${this.#takers([one])}`)
    const words = [...participants.flatMap((one) => one.words), whenWords, placeWords]
    return [line, ...who, ...this.#passages(support, words)].join('\n')
  }

  #takers(takers: readonly Readonly<{ entity: string | null; label: string }>[]): string {
    return takers.map(({ entity, label }) => this.#bold(entity === null ? label : this.name(entity))).join(', ')
  }

  #when(date: Readonly<{ edtf: string }> | null): string {
    return date === null ? '' : ` ${this.#paint('cyan', date.edtf)}`
  }

  #found(found: Finding | undefined): string {
    return found === undefined ? '' : ' ' + this.#dim(`(${found.rule}, ${found.confidence.toFixed(2)})`)
  }

  /** The passages that tell of a fact, its words underlined. */
  #passages(passages: readonly Anchor[], words: readonly (Anchor | null)[]): string[] {
    const marks = words.filter((one) => one !== null)
    return passages.map((passage) => `      ${this.#underlined(passage, marks)}`)
  }

  #underlined({ start, end, exact }: Anchor, words: readonly Anchor[]): string {
    const points = [...exact]
    const marked = points.map((_, at) => words.some((one) => one.start <= start + at && start + at < one.end))
    let line = ''
    for (let from = 0, to = 0; from < end - start; from = to) {
      while (to < points.length && marked[to] === marked[from]) to += 1
      const piece = printable(points.slice(from, to).join('')).replaceAll(/\s+/g, ' ')
      line += marked[from] ? this.#paint('underline', piece) : piece
    }
    return line
  }

  #bold(words: string): string {
    return this.#paint('bold', printable(words))
  }

  #dim(words: string): string {
    return this.#paint('gray', printable(words))
  }
}

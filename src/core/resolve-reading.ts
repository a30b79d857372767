import type { Issue } from './errors.ts'
import { pathText, UserError } from './errors.ts'
import type { FuzzyDate } from './fuzzy-date.ts'
import { edtfBounds } from './fuzzy-date.ts'
import type { Range, Searched } from './quotation.ts'
import { findQuotation, occurrences } from './quotation.ts'
import type { Reading } from './reading.ts'
import type { WrittenDate, WrittenReading } from './reading-format.ts'
import { checkDuplicates, checkReferences } from './reading-references.ts'
import type { Anchor } from './span.ts'
import { TextIndex } from './span.ts'
import type { Quotation } from './written-values.ts'

/** A written reading that does not fit its text; nothing of it is kept. */
export class ReadingRefused extends UserError {
  readonly code = 'READING_REFUSED'
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[], describe: (issue: Issue) => string = describePath) {
    super(issues.map(describe).join('\n'))
    this.issues = issues
  }
}

const describePath = ({ path, message }: Issue) => `${pathText(path)}: ${message}`

type Path = Issue['path']
type Written = WrittenReading
type Part<Key extends keyof Written> = Written[Key] extends readonly (infer Item)[] ? Item : Written[Key]

/**
 * Places every quotation of a written reading in the text and computes all offsets and date bounds.
 * Throws `ReadingRefused` with every quotation, date and reference that does not hold; never half a reading.
 */
export function resolveReading(written: Written, text: string): Reading {
  const issues: Issue[] = []
  const unfit = unfitness(text)
  if (unfit !== null) throw new ReadingRefused([{ path: [], message: unfit }])
  const resolver = new Resolver(written, text, issues)
  const reading: Reading = {
    origin: { ...written.origin, at: written.origin.at === undefined ? null : instant(new Date(written.origin.at)) },
    article: resolver.article(written.article),
    works: written.works.map((work, index) => resolver.work(work, ['works', index])),
    entities: written.entities.map((entity, index) => resolver.entity(entity, ['entities', index])),
    affiliations: written.affiliations.map((office, index) => resolver.affiliation(office, ['affiliations', index])),
    statements: written.statements.map((said, index) => resolver.statement(said, ['statements', index])),
    events: written.events.map((event, index) => resolver.event(event, ['events', index])),
  }
  issues.push(...checkReferences(written))
  if (issues.length === 0) issues.push(...checkDuplicates(reading))
  if (issues.length > 0) throw new ReadingRefused(issues)
  return reading
}

/** One way to write an instant: ids are made of it. Without milliseconds where there are none. */
export const instant = (at: Date): string => at.toISOString().replace('.000Z', 'Z')

/** Why a text cannot be kept; null where it can. */
function unfitness(text: string): string | null {
  if (text === '') return 'the text is empty'
  if (text.includes('\0')) return 'the text holds the character U+0000'
  if (!text.isWellFormed()) return 'the text holds half of a surrogate pair'
  if (text === text.normalize('NFC')) return null
  return 'the text is not in Unicode normalisation form C; normalise it first, in JavaScript with text.normalize("NFC")'
}

/** Stands in for an anchor that could not be placed; an issue says so, and the reading is never used. */
const NOWHERE: Anchor = { start: 0, end: 0, exact: '' }

class Resolver {
  readonly #index: TextIndex
  readonly #all: readonly Range[]
  readonly #issues: Issue[]
  readonly #language: string
  #searched: Searched

  constructor(written: Written, text: string, issues: Issue[]) {
    this.#index = new TextIndex(text)
    this.#all = [{ start: 0, end: text.length }]
    this.#issues = issues
    this.#language = written.article.language
    this.#searched = { text, seams: new Set() }
    this.#searched = { text, seams: this.#seams(written) }
  }

  article({ sections, correctionNote, ...article }: Written['article']): Reading['article'] {
    return {
      ...publication(article),
      correctionNote,
      published: this.#date(article.published, this.#all, ['article', 'published'])?.date ?? null,
      text: this.#index.text,
      sections: sections.map(({ kind, words }, index) => ({
        kind,
        ...this.#anchor(this.#place(words, this.#all, ['article', 'sections', index, 'words'])),
      })),
    }
  }

  work(work: Part<'works'>, path: Path): Reading['works'][number] {
    const passages = this.#passages(work.passages, path)
    return {
      ...publication(work),
      published: this.#date(work.published, passages, [...path, 'published'])?.date ?? null,
      support: passages.map((range) => this.#anchor(range)),
    }
  }

  entity(entity: Part<'entities'>, path: Path): Reading['entities'][number] {
    const { slug, kind, name, description = null, identifiers } = entity
    const names = entity.names.map((other) => ({ ...other, language: other.language ?? this.#language }))
    const mentions = entity.mentions.flatMap((mention, index) =>
      this.#mentions(mention, [...path, 'mentions', index]).map((anchor) => ({ ...anchor, form: mention.form })),
    )
    return { slug, kind, name, description, names, identifiers, mentions }
  }

  affiliation(office: Part<'affiliations'>, path: Path): Reading['affiliations'][number] {
    const { key, holder, title, organization = null, counterpart = null } = office
    const passages = this.#passages(office.passages, path)
    return {
      ...{ key, holder, title, organization, counterpart },
      from: this.#date(office.from, passages, [...path, 'from'])?.date ?? null,
      to: this.#date(office.to, passages, [...path, 'to'])?.date ?? null,
      support: passages.map((range) => this.#anchor(range)),
    }
  }

  statement(said: Part<'statements'>, path: Path): Reading['statements'][number] {
    const { key, mode, voice, polarity, publishedIn = null, reportedBy = null, events } = said
    const passages = this.#passages(said.passages, path)
    const date = this.#date(said.said, passages, [...path, 'said'])
    return {
      ...{ key, mode, voice, polarity, publishedIn, reportedBy, events },
      language: said.language ?? this.#language,
      cue: said.cue === undefined ? null : this.#anchor(this.#place(said.cue, passages, [...path, 'cue'])),
      content: said.content.map((words, index) =>
        this.#anchor(this.#place(words, passages, [...path, 'content', index])),
      ),
      support: passages.map((range) => this.#anchor(range)),
      parties: this.#takers(said.parties, passages, [...path, 'parties']),
      said: date?.date ?? null,
      saidWords: date?.words ?? null,
    }
  }

  event(event: Part<'events'>, path: Path): Reading['events'][number] {
    const { slug, title, type, mode = null, realis, recurrence = null, place } = event
    const passages = this.#passages(event.passages, path)
    const date = this.#date(event.when, passages, [...path, 'when'])
    return {
      ...{ slug, title, type, mode, realis, recurrence },
      when: date?.date ?? null,
      whenWords: date?.words ?? null,
      place: place?.entity ?? null,
      placeWords:
        place === undefined ? null : this.#anchor(this.#place(place.words, passages, [...path, 'place', 'words'])),
      support: passages.map((range) => this.#anchor(range)),
      participants: this.#takers(event.participants, passages, [...path, 'participants']),
      relations: event.relations.map(({ kind, to, ordinal = null, words }, index) => ({
        ...{ kind, to, ordinal },
        support: [this.#anchor(this.#place(words, passages, [...path, 'relations', index, 'words']))],
      })),
    }
  }

  /** Sections may touch without a space; their ends count as the ends of words. */
  #seams({ article }: Written): Set<number> {
    const ranges = article.sections.map(({ words }) =>
      findQuotation(this.#seamless(words), words, this.#all, 'the text'),
    )
    return new Set(ranges.flatMap((found) => ('range' in found ? [found.range.start, found.range.end] : [])))
  }

  /** Where a section is looked for first: its own words may be glued to the next section's. */
  #seamless(words: Quotation): Searched {
    const { text } = this.#searched
    const ends =
      typeof words === 'string'
        ? [words, words]
        : 'exact' in words
          ? [words.exact, words.exact]
          : [words.from, words.to]
    const seams = ends.flatMap((end) => {
      const start = text.indexOf(end)
      return [start, start + end.length]
    })
    return { text, seams: new Set(seams) }
  }

  #takers<Role extends string>(
    takers: readonly { role: Role; entity?: string | undefined; capacity?: string | undefined; words: Quotation }[],
    passages: readonly Range[],
    path: Path,
  ) {
    return takers.map(({ role, entity = null, capacity = null, words }, index) => {
      const anchor = this.#anchor(this.#place(words, passages, [...path, index, 'words']))
      return { role, entity, capacity, label: anchor.exact, words: [anchor] }
    })
  }

  #mentions({ words, occurrences: wanted }: Part<'entities'>['mentions'][number], path: Path): Anchor[] {
    const found = this.#all.flatMap((range) => occurrences(this.#searched, words, range))
    if (found.length === 0) return this.#refuse([...path, 'words'], `"${words}" is not in the text`)
    if (wanted === 'all') return found.map((range) => this.#anchor(range))
    if (wanted === undefined && found.length > 1) {
      return this.#refuse(path, `"${words}" stands ${found.length} times in the text; say which with "occurrences"`)
    }
    return (wanted ?? [1]).flatMap((occurrence, index) => {
      const range = found[occurrence - 1]
      if (range !== undefined) return [this.#anchor(range)]
      const message = `"${words}" stands only ${found.length} times in the text`
      return this.#refuse([...path, 'occurrences', index], message)
    })
  }

  #passages(quotations: readonly Quotation[], path: Path): Range[] {
    return quotations.map((words, index) => this.#place(words, this.#all, [...path, 'passages', index]))
  }

  #place(words: Quotation, within: readonly Range[], path: Path): Range {
    const where = within === this.#all ? 'the text' : 'the passages of this fact'
    const found = findQuotation(this.#searched, words, within, where)
    if ('range' in found) return found.range
    // Of words looked for in a passage that could not be placed nothing is known.
    if (!within.includes(NOWHERE)) this.#issues.push({ path, message: found.problem })
    return NOWHERE
  }

  #anchor({ start, end }: Range): Anchor {
    return end > start ? this.#index.anchor(start, end) : NOWHERE
  }

  #date(written: WrittenDate | undefined, within: readonly Range[], path: Path) {
    if (written === undefined) return null
    const { edtf, basis } = written
    const words = written.text === undefined ? null : this.#anchor(this.#place(written.text, within, [...path, 'text']))
    const bounds = edtfBounds(edtf)
    if (bounds === null)
      this.#issues.push({ path: [...path, 'edtf'], message: `"${edtf}" is not an EDTF date we can keep` })
    const date: FuzzyDate = { text: words?.exact ?? null, edtf, earliest: '', latest: '', ...bounds, basis }
    return { date, words }
  }

  #refuse(path: Path, message: string): [] {
    this.#issues.push({ path, message })
    return []
  }
}

function publication(
  written: Pick<Part<'works'>, 'slug' | 'kind' | 'title' | 'url' | 'language' | 'publisher' | 'authors'>,
) {
  const { slug, kind, title, url = null, language, publisher = null, authors } = written
  return { slug, kind, title, url, language, publisher, authors }
}

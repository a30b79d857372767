import type { FuzzyDate } from '#core/fuzzy-date.ts'
import type { Anchor } from '#core/span.ts'
import type { Cast, Member, Scale } from './cast.ts'
import { ids } from './ids.ts'
import type { Random } from './random.ts'
import { Story } from './story.ts'
import type { Row, Rows } from './tables.ts'

/** What all articles of a base share. */
export type World = Readonly<{ seed: number; scale: Scale; cast: Cast; rows: Rows }>

type FactKey =
  | 'work_id'
  | 'affiliation_id'
  | 'statement_id'
  | 'party_id'
  | 'event_id'
  | 'participant_id'
  | 'relation_id'
/** A fact by its column in `evidence`. */
type Fact = Readonly<{ [Key in FactKey]: { readonly key: Key; readonly id: string } }[FactKey]>

/** At most so many rows of a kind in one article: the numbers of its rows begin at its own number times this. */
const ROOM = 128

/** An article on the way: its text so far, and the rows that anchor in it. */
export class Report {
  readonly world: World
  readonly number: number
  readonly random: Random
  /** Counted from the first day of the base. */
  readonly day: number
  readonly story = new Story()
  readonly anchored: Readonly<{ article_id: string; version_id: string }>
  #mentions: number
  #evidence: number

  constructor(world: World, number: number, random: Random, day: number) {
    this.world = world
    this.number = number
    this.random = random
    this.day = day
    this.anchored = { article_id: ids.article(number), version_id: ids.version(number * 2) }
    this.#mentions = number * ROOM
    this.#evidence = number * ROOM
  }

  /** Writes a name, or another word for it, and keeps the mention. */
  name({ id, name }: Member, words = name, form = words === name ? 'NAME' : 'PRONOUN'): Anchor {
    const anchor = this.story.add(words)
    const confidence = this.random.chance(0.5) ? null : 0.5 + this.random.below(50) / 100
    this.#mentions += 1
    const row = { ...this.anchored, ...anchor, id: ids.mention(this.#mentions), entity_id: id, form, confidence }
    this.world.rows.mention({ ...row, origin_id: this.#origin() })
    return anchor
  }

  /** Keeps what shows a fact. */
  cite({ key, id }: Fact, role: string, { start, end, exact }: Anchor, ordinal = 0): void {
    const review = this.random.chance(0.9) ? 'PROPOSED' : this.random.chance(0.8) ? 'ACCEPTED' : 'REJECTED'
    this.#evidence += 1
    const row: Row<'evidence'> = {
      ...{ ...this.anchored, start, end, exact, role, ordinal, review },
      ...{ id: ids.evidence(this.#evidence), origin_id: this.#origin() },
      [key]: id,
    }
    this.world.rows.evidence(row)
  }

  /** Writes the phrase of a date, if it has one. */
  date(date: FuzzyDate | null): Anchor | null {
    if (date?.text === undefined || date.text === null) return null
    this.story.add(' ')
    return this.story.add(date.text)
  }

  #origin(): string {
    return ids.origin(this.random.chance(0.95) ? 0 : 1)
  }
}

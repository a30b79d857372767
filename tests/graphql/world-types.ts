import type { ReadAffiliation, ReadArticle, ReadEntity, ReadEvent, Reading } from '#core/reading.ts'

/** The nouns of the made-up base; what they name is named by slug, and offices and statements by key. */

export type Fuzzy = Readonly<{ edtf: string; earliest: string; latest: string }>

export type Article = Omit<ReadArticle, 'url' | 'published' | 'text' | 'sections'> &
  Readonly<{ id: string; published: Fuzzy | null; text: string | null; named: readonly string[] }>

export type Entity = Pick<ReadEntity, 'slug' | 'kind' | 'name' | 'identifiers'> &
  Readonly<{ id: string; names: readonly string[]; mergedInto: string | null }>

export type Affiliation = Pick<ReadAffiliation, 'key' | 'holder' | 'title' | 'organization' | 'counterpart'> &
  Readonly<{ id: string }>

export type Mention = Readonly<{
  id: string
  article: string
  entity: string
  start: number
  form: ReadEntity['mentions'][number]['form']
}>

export type Event = Pick<ReadEvent, 'slug' | 'title' | 'type' | 'mode' | 'realis' | 'place'> &
  Readonly<{
    id: string
    when: Fuzzy | null
    participants: readonly Readonly<{ role: ReadEvent['participants'][number]['role']; entity: string }>[]
    /** The articles that tell of it, and where first. */
    told: readonly Readonly<{ article: string; start: number }>[]
    reviews: readonly string[]
  }>

type ReadStatement = Reading['statements'][number]

export type Statement = Pick<ReadStatement, 'key' | 'mode' | 'voice' | 'polarity' | 'publishedIn' | 'reportedBy'> &
  Readonly<{
    id: string
    article: string
    start: number
    text: string
    said: Fuzzy | null
    parties: readonly Readonly<{
      role: ReadStatement['parties'][number]['role']
      entity: string
      capacity: string | null
    }>[]
    events: readonly Readonly<{ event: string; role: 'AT' | 'ABOUT' }>[]
    reviews: readonly string[]
  }>

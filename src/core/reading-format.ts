import { z } from 'zod'
import * as values from './reading.ts'

/**
 * The written form of a reading, as an editor types it in YAML or a program sends it as JSON. Passages are given
 * by their words; `resolve-reading.ts` finds them in the text and computes every offset.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
const key = slug
const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'use a BCP 47 tag such as "en"')
/** What PostgreSQL can keep: no U+0000, no half of a surrogate pair. */
const text = z
  .string()
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has characters no text may hold')
const words = text.min(1)

/**
 * Words of the text: the words alone where they occur once; with `occurrence` (1 is the first) where they repeat;
 * `from` and `to`, the first and the last words, for a long passage. Never cut out of a longer word.
 */
const quotation = z.union([
  words,
  z.strictObject({ exact: words, occurrence: z.int().positive() }),
  z.strictObject({ from: words, to: words }),
])
const quotations = z.array(quotation).min(1)

/** Bounds are computed from `edtf`; `text` are words of the fact's passages. */
const fuzzyDate = z.strictObject({
  text: quotation.optional(),
  edtf: z.string(),
  basis: z.enum(['EXPLICIT', 'RELATIVE', 'INFERRED']),
})

const publication = {
  slug,
  kind: z.enum(values.articleKinds),
  title: words,
  url: z.url({ protocol: /^https?$/ }).optional(),
  language,
  publisher: slug.optional(),
  authors: z.array(slug).default([]),
  published: fuzzyDate.optional(),
}

const article = z.strictObject({
  ...publication,
  correctionNote: words.optional(),
  sections: z.array(z.strictObject({ kind: z.enum(values.sectionKinds), words: quotation })).default([]),
})

const work = z.strictObject({ ...publication, passages: quotations })

/** `occurrences` counts from 1 in the whole text; left out, the words must occur once. */
const mention = z.strictObject({
  words,
  form: z.enum(values.mentionForms).default('NAME'),
  occurrences: z.union([z.literal('all'), z.array(z.int().positive()).min(1)]).optional(),
})

const entity = z.strictObject({
  slug,
  kind: z.enum(values.entityKinds),
  name: words,
  description: words.optional(),
  names: z
    .array(z.strictObject({ name: words, kind: z.enum(values.nameKinds), language: language.optional() }))
    .default([]),
  identifiers: z.array(z.strictObject({ scheme: slug, value: words })).default([]),
  mentions: z.array(mention).default([]),
})

const affiliation = z.strictObject({
  key,
  holder: slug,
  title: words,
  organization: slug.optional(),
  counterpart: slug.optional(),
  from: fuzzyDate.optional(),
  to: fuzzyDate.optional(),
  passages: quotations,
})

/** An entity, or a label alone for the unnamed; `words` are looked for in the fact's passages. */
const taker = <Role extends z.ZodType>(role: Role) =>
  z.strictObject({ role, entity: slug.optional(), capacity: key.optional(), words: quotation })

const statement = z.strictObject({
  key,
  mode: z.enum(values.statementModes),
  voice: z.enum(values.voices).default('ATTRIBUTED'),
  polarity: z.enum(values.polarities).default('POSITIVE'),
  language: language.optional(),
  /** The sentences that report it; all other words of the statement are looked for in them. */
  passages: quotations,
  content: quotations,
  cue: quotation.optional(),
  parties: z.array(taker(z.enum(values.partyRoles))).default([]),
  said: fuzzyDate.optional(),
  publishedIn: slug.optional(),
  reportedBy: key.optional(),
  events: z.array(z.strictObject({ event: slug, role: z.enum(values.statementEventRoles) })).default([]),
})

const event = z.strictObject({
  slug,
  title: words,
  type: z.enum(values.eventTypes),
  mode: slug.optional(),
  realis: z.enum(values.realisValues).default('ACTUAL'),
  passages: quotations,
  when: fuzzyDate.optional(),
  place: z.strictObject({ entity: slug, words: quotation }).optional(),
  recurrence: z
    .string()
    .regex(/^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;[A-Z]+=[A-Z0-9,+-]+)*$/, 'use an RFC 5545 RRULE')
    .optional(),
  participants: z.array(taker(z.enum(values.participantRoles))).default([]),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum(values.eventRelationKinds),
        to: slug,
        ordinal: z.int().positive().optional(),
        words: quotation,
      }),
    )
    .default([]),
})

export const writtenReading = z.strictObject({
  origin: z.strictObject({
    kind: z.enum(values.originKinds),
    agent: words,
    at: z.iso.datetime().optional(),
  }),
  article,
  works: z.array(work).default([]),
  entities: z.array(entity).default([]),
  affiliations: z.array(affiliation).default([]),
  statements: z.array(statement).default([]),
  events: z.array(event).default([]),
})

export type WrittenReading = z.output<typeof writtenReading>
export type Quotation = z.output<typeof quotation>
export type WrittenDate = z.output<typeof fuzzyDate>

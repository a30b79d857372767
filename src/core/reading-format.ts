import { z } from 'zod'
import * as values from './reading.ts'
import {
  count,
  identifier,
  language,
  list,
  longText,
  name,
  occurrences,
  quotation,
  quotations,
  slug,
  url,
  words,
} from './written-values.ts'

/**
 * The written form of a reading, as an editor types it in YAML or a program sends it. Passages are given by their
 * words; `resolve-reading.ts` finds them in the text and computes every offset. The GraphQL inputs are made from this
 * format: `type` names an input or enum there, the descriptions are shown to clients.
 */

const key = slug

const fuzzyDate = z
  .strictObject({
    text: quotation.optional().describe('The phrase, inside the fact’s passages; left out where the text has none.'),
    edtf: z
      .string()
      .max(100)
      .describe('Its value in EDTF, such as "2021-05-21/2021-05-31"; the bounds follow from it.'),
    basis: z.enum(values.dateBases).meta({ type: 'DateBasis', description: 'How the value was found.' }),
  })
  .meta({ type: 'WrittenDate', description: 'A date as far as the text gives it.' })

const publication = {
  slug: slug.describe('Names the article for good: the same slug again is the same article.'),
  kind: z.enum(values.articleKinds).meta({ type: 'ArticleKind', description: 'What sort of publication it is.' }),
  title: longText.max(1000).describe('Its headline; without one its first words.'),
  url: url.optional().describe('Where it was published; no other article may have the URL.'),
  language: language.describe('As a BCP 47 tag; "und" where it is not known.'),
  publisher: slug.optional().describe('Slug of an entity of this reading; left out where nobody is named.'),
  authors: list(slug).default([]).describe('Slugs of entities of this reading, in the order of the byline.'),
  published: fuzzyDate.optional().describe('When it was published; left out where that is not known.'),
}

const article = z
  .strictObject({
    ...publication,
    correctionNote: longText
      .optional()
      .describe('What was corrected since the version before; of no meaning with the first text of an article.'),
    sections: list(
      z
        .strictObject({
          kind: z.enum(values.sectionKinds).meta({ type: 'SectionKind', description: 'What the part is.' }),
          words: quotation.describe('All of its words, by the first and the last.'),
        })
        .meta({ type: 'WrittenSection', description: 'A part of the text that is not like the rest.' }),
    )
      .default([])
      .describe('Parts of the text; they do not overlap.'),
  })
  .meta({ type: 'WrittenArticle', description: 'The article that is read.' })

const work = z
  .strictObject({ ...publication, passages: quotations.describe('The words that tell of it.') })
  .meta({ type: 'WrittenWork', description: 'Another publication that this article reports on.' })

const mention = z
  .strictObject({
    words: words.describe('The words that refer to it, wherever they stand whole.'),
    form: z.enum(values.mentionForms).meta({ type: 'MentionForm' }).default('NAME').describe('How they refer to it.'),
    occurrences: occurrences.optional().describe('Which of several; left out, the words must occur once.'),
  })
  .meta({ type: 'WrittenMention', description: 'Words that refer to an entity.' })

const entityName = z
  .strictObject({
    name: name.describe('The name as it is written.'),
    kind: z.enum(values.nameKinds).meta({ type: 'NameKind', description: 'How it belongs to the entity.' }),
    language: language.optional().describe('As a BCP 47 tag; left out, the language of the article.'),
  })
  .meta({ type: 'WrittenName', description: 'Another name of an entity.' })

const entity = z
  .strictObject({
    slug: slug.describe('Names the entity for good; in another article the same slug is the same entity.'),
    kind: z.enum(values.entityKinds).meta({ type: 'EntityKind', description: 'What sort of thing it is.' }),
    name: name.describe('Its preferred name in the language of the article.'),
    description: longText.optional().describe('Who or what it is, in a few words.'),
    names: list(entityName).default([]).describe('Its other names.'),
    identifiers: list(identifier).default([]).describe('What other catalogues call it.'),
    mentions: list(mention).default([]).describe('Where the text refers to it; may be empty, as for a publisher.'),
  })
  .meta({ type: 'WrittenEntity', description: 'Somebody or something that the article names.' })

const affiliation = z
  .strictObject({
    key: key.describe('Names it within this reading.'),
    holder: slug.describe('Slug of an entity of this reading.'),
    title: name.describe('The title as the article gives it.'),
    organization: slug.optional().describe('Slug of the entity the holder serves or belongs to; not the holder.'),
    counterpart: slug.optional().describe('Slug of the entity the holder is sent to or deals with; not the holder.'),
    from: fuzzyDate.optional().describe('Since when; left out where the text does not tell.'),
    to: fuzzyDate.optional().describe('Until when; left out where the text does not tell, or it goes on.'),
    passages: quotations.describe('The words that tell of it.'),
  })
  .meta({ type: 'WrittenAffiliation', description: 'An office or a membership.' })

const taker = {
  entity: slug.optional().describe('Slug of an entity of this reading; left out for the unnamed.'),
  capacity: key.optional().describe('Key of the affiliation in whose capacity they act.'),
  words: quotation.describe('How the passages call them.'),
}

const party = z
  .strictObject({
    role: z.enum(values.partyRoles).meta({ type: 'PartyRole', description: 'How they take part.' }),
    ...taker,
  })
  .meta({ type: 'WrittenParty', description: 'Somebody who takes part in a statement; once in each role.' })

const statementEvent = z
  .strictObject({
    event: slug.describe('Slug of an event of this reading.'),
    role: z
      .enum(values.statementEventRoles)
      .meta({ type: 'StatementEventRole', description: 'How they belong together.' }),
  })
  .meta({ type: 'WrittenStatementEvent', description: 'An event that a statement belongs to.' })

const statement = z
  .strictObject({
    key: key.describe('Names it within this reading.'),
    mode: z.enum(values.statementModes).meta({ type: 'StatementMode', description: 'How the words are given.' }),
    voice: z.enum(values.voices).meta({ type: 'Voice' }).default('ATTRIBUTED').describe('Whose words they are.'),
    polarity: z.enum(values.polarities).meta({ type: 'Polarity' }).default('POSITIVE').describe('Said, or denied.'),
    language: language.optional().describe('As a BCP 47 tag; left out, the language of the article.'),
    passages: quotations.describe('The sentences that report it; all other words of it are looked for in them.'),
    content: quotations.describe('What was said, in the order of the text; several parts where it is interrupted.'),
    cue: quotation.optional().describe('The word that reports it, such as "said"; left out where there is none.'),
    parties: list(party).default([]).describe('Who takes part; the voice of the publication has no speaker.'),
    said: fuzzyDate.optional().describe('When it was said; left out where the text does not tell.'),
    publishedIn: slug.optional().describe('Slug of the work it appeared in; left out for speech.'),
    reportedBy: key.optional().describe('Key of the statement that reports this one.'),
    events: list(statementEvent).default([]).describe('The events it belongs to.'),
  })
  .meta({ type: 'WrittenStatement', description: 'Something said or written, or asserted by the article itself.' })

const participant = z
  .strictObject({
    role: z.enum(values.participantRoles).meta({ type: 'ParticipantRole', description: 'How they take part.' }),
    ...taker,
  })
  .meta({ type: 'WrittenParticipant', description: 'Somebody who takes part in an event; once in each role.' })

const relation = z
  .strictObject({
    kind: z.enum(values.eventRelationKinds).meta({ type: 'EventRelationKind', description: 'How they are related.' }),
    to: slug.describe('Slug of another event of this reading.'),
    ordinal: count.optional().describe('Which of a series, from 1; left out where that is not told.'),
    words: quotation.describe('The words of the passages that tell of it.'),
  })
  .meta({ type: 'WrittenRelation', description: 'How an event is related to another.' })

const place = z
  .strictObject({
    entity: slug.describe('Slug of an entity of this reading.'),
    words: quotation.describe('The words of the passages that name it.'),
  })
  .meta({ type: 'WrittenPlace', description: 'Where an event happens.' })

const event = z
  .strictObject({
    slug: slug.describe('Names the event for good; in another article the same slug is the same event.'),
    title: longText.max(1000).describe('What happened, in a few words.'),
    type: z.enum(values.eventTypes).meta({ type: 'EventType', description: 'What sort of event it is.' }),
    mode: slug.optional().describe('In which way, such as "phone-call" or "visit".'),
    realis: z.enum(values.realisValues).meta({ type: 'Realis' }).default('ACTUAL').describe('Whether it happened.'),
    passages: quotations.describe('The words that tell of it; all other words of it are looked for in them.'),
    when: fuzzyDate.optional().describe('When it happens; left out where the text does not tell.'),
    place: place.optional().describe('Where it happens; left out where the text does not tell.'),
    recurrence: z
      .string()
      .max(200)
      .regex(/^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;[A-Z]+=[A-Z0-9,+-]+)*$/, 'use an RFC 5545 RRULE')
      .optional()
      .describe('An RFC 5545 RRULE, for a series of events: "FREQ=YEARLY".'),
    participants: list(participant).default([]).describe('Who takes part.'),
    relations: list(relation).default([]).describe('How it is related to other events.'),
  })
  .meta({ type: 'WrittenEvent', description: 'Something that happened, is planned or was denied.' })

const origin = z.strictObject({
  kind: z.enum(values.originKinds).meta({ type: 'OriginKind', description: 'What sort of agent read the text.' }),
  agent: name.describe('Name and version of the agent; never a private name.'),
  at: z.iso.datetime().optional().describe('When it was read, in UTC; left out, when this agent first sent this text.'),
})

export const writtenReading = z.strictObject({
  origin,
  article: article.describe('The article itself.'),
  works: list(work).default([]).describe('Publications it reports on.'),
  entities: list(entity).default([]).describe('Whom and what it names; all that the other parts refer to.'),
  affiliations: list(affiliation).default([]).describe('Offices and memberships it tells of.'),
  statements: list(statement).default([]).describe('What it reports and asserts.'),
  events: list(event).default([]).describe('The events it tells of.'),
})

export type WrittenReading = z.output<typeof writtenReading>
export type WrittenDate = z.output<typeof fuzzyDate>

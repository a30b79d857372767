import { builder } from './builder.ts'

/** Values and what each means, in the words the public schema shows. */
const describe = <Value extends string>(values: Readonly<Record<Value, string>>) =>
  Object.fromEntries(Object.entries(values).map(([value, description]) => [value, { description }])) as Record<
    Value,
    { description: string }
  >

export const ArticleKind = builder.enumType('ArticleKind', {
  description: 'What sort of publication an article is.',
  values: describe({
    NEWS: 'A report.',
    OPINION: 'An opinion piece, commentary or editorial.',
    PRESS_RELEASE: 'Issued by a party for the press.',
    SPEECH: 'The words of a speech.',
    TRANSCRIPT: 'A conversation written down, such as a press briefing.',
    OFFICIAL_TEXT: 'A law, treaty, resolution or communiqué.',
    SOCIAL_POST: 'A post on a social network.',
    OTHER: 'Anything else.',
  }),
})

export const SectionKind = builder.enumType('SectionKind', {
  description: 'What a part of an article is; parts that are not marked are of no known kind.',
  values: describe({
    HEADLINE: 'The title above the story.',
    BYLINE: 'Who wrote it.',
    DATELINE: 'Place and day at the head of the story.',
    PHOTO: 'A picture’s alternative text.',
    CREDIT: 'Whose picture it is.',
    CAPTION: 'The words under a picture.',
    BODY: 'The story itself.',
  }),
})

export const EntityKind = builder.enumType('EntityKind', {
  description: 'What sort of thing an entity is.',
  values: describe({
    PERSON: 'A human being.',
    ORGANIZATION: 'A body of people: a party, company, agency, newspaper, government body.',
    GEOPOLITICAL: 'A state or its part, as an actor and as a place: "China said", "in China".',
    PLACE: 'A place that does not act: a city, a peninsula, a building.',
    AGREEMENT: 'A treaty, pact or accord.',
    WORK: 'A book, film or other work that is not an article.',
    CONCEPT: 'A programme, policy or idea with a name.',
    OTHER: 'Anything else.',
  }),
})

export const NameKind = builder.enumType('NameKind', {
  description: 'How a name belongs to its entity.',
  values: describe({
    PREFERRED: 'The name to show; one for each language.',
    ALIAS: 'Another full name.',
    ABBREVIATION: 'A short form in capitals, such as "UN".',
    FORMER: 'A name no longer used.',
    TRANSLITERATION: 'The name in another script.',
    WEAK: 'A name that many share, such as a surname: shown and searched, never enough to recognise somebody by.',
  }),
})

export const MentionForm = builder.enumType('MentionForm', {
  description: 'How a text refers to an entity.',
  values: describe({
    NAME: 'By a name.',
    NOMINAL: 'By a description: "China’s top diplomat".',
    PRONOUN: 'By a pronoun: "he", "it".',
    METONYM: 'By something that stands for it: "Pyongyang" for a government.',
  }),
})

export const DateBasis = builder.enumType('DateBasis', {
  description: 'How a date was found.',
  values: describe({
    EXPLICIT: 'The phrase states the whole date.',
    RELATIVE: 'The phrase needs the day of publication to be understood: "Monday", "last week", "June 11".',
    INFERRED: 'The bounds rest on reasoning or a convention: "late May" is the 21st to the 31st.',
  }),
})

export const StatementMode = builder.enumType('StatementMode', {
  description: 'How a statement is given.',
  values: describe({
    DIRECT: 'Word for word, in quotation marks.',
    INDIRECT: 'In the words of the article.',
    MIXED: 'In the words of the article, with quoted words among them.',
  }),
})

export const Voice = builder.enumType('Voice', {
  description: 'Whose assertion a statement is.',
  values: describe({
    ATTRIBUTED: 'Somebody else’s: the speakers’, where they are known.',
    PUBLICATION: 'The article’s own: it names no speaker.',
  }),
})

export const Polarity = builder.enumType('Polarity', {
  description: 'Whether the speaker affirms or denies the text of a statement.',
  values: describe({ POSITIVE: 'Affirms it: "said", "urged".', NEGATIVE: 'Denies it: "denied", "rejected".' }),
})

export const PartyRole = builder.enumType('PartyRole', {
  description: 'How somebody takes part in a statement.',
  values: describe({
    SPEAKER: 'Said or wrote it.',
    ON_BEHALF_OF: 'The one it was said for.',
    ADDRESSEE: 'The one it was said to.',
    AUDIENCE: 'Heard it without being addressed.',
    TOPIC: 'What it is about.',
  }),
})

export const StatementEventRole = builder.enumType('StatementEventRole', {
  description: 'How a statement belongs to an event.',
  values: describe({
    AT: 'It was made there, or in the event itself.',
    ABOUT: 'It speaks of the event.',
    ANNOUNCES: 'It announces the event.',
    RESPONDS_TO: 'It answers the event.',
  }),
})

export const EventType = builder.enumType('EventType', {
  description: 'What sort of event it is: the sixteen types of PLOVER, and five that news needs besides.',
  values: describe({
    AGREE: 'Agree, sign or renew an agreement.',
    CONSULT: 'Meet, visit, talk or telephone.',
    SUPPORT: 'Praise, endorse or show solidarity.',
    COOPERATE: 'Work together, share or exchange.',
    AID: 'Give help.',
    CONCEDE: 'Yield, ease or release.',
    RETREAT: 'Withdraw or stop fighting.',
    REQUEST: 'Demand or ask.',
    ACCUSE: 'Accuse, criticise or investigate.',
    REJECT: 'Refuse or deny.',
    THREATEN: 'Threaten or warn.',
    PROTEST: 'Demonstrate or strike.',
    SANCTION: 'Impose or keep up sanctions, or break off relations.',
    MOBILIZE: 'Move or ready forces, or test weapons.',
    COERCE: 'Arrest, seize or repress.',
    ASSAULT: 'Attack with violence.',
    ANNIVERSARY: 'The return of a day, such as a centenary.',
    PUBLICATION: 'Something is published.',
    ELECTION: 'A vote for an office or a parliament.',
    APPOINTMENT: 'Somebody takes or leaves an office.',
    OTHER: 'Anything else.',
  }),
})

export const Realis = builder.enumType('Realis', {
  description: 'Whether an event is told as something that happened.',
  values: describe({
    ACTUAL: 'It happened.',
    ONGOING: 'It goes on, or recurs.',
    PLANNED: 'It is expected.',
    HYPOTHETICAL: 'It might happen.',
    DENIED: 'It is said not to have happened, or not to be going to.',
  }),
})

export const ParticipantRole = builder.enumType('ParticipantRole', {
  description: 'How somebody takes part in an event.',
  values: describe({
    ACTOR: 'Did it.',
    RECIPIENT: 'It was done to them.',
    PARTICIPANT: 'Took part, with no other role told.',
    HOST: 'Received the others.',
    VISITOR: 'Came to the others.',
    ORGANIZER: 'Arranged it.',
    SIGNATORY: 'Signs, or is bound by, what was agreed.',
    SUBJECT: 'What it was about.',
    MENTIONED: 'Named with it; the text tells no more.',
  }),
})

export const EventRelationKind = builder.enumType('EventRelationKind', {
  description: 'How one event belongs to another; read from the first to the second.',
  values: describe({
    PART_OF: 'It took place within the other.',
    FOLLOWS: 'It came after the other, which led to it.',
    CAUSED_BY: 'The other caused it.',
    RESPONDS_TO: 'It answers the other.',
    COMMEMORATES: 'It marks the other’s return; "ordinal" counts which.',
    RENEWS: 'It renews what the other made.',
    INSTANCE_OF_SERIES: 'It is one of the recurring events the other stands for.',
  }),
})

export const EvidenceRole = builder.enumType('EvidenceRole', {
  description: 'What a passage shows of its fact.',
  values: describe({
    SUPPORT: 'The sentence, or the words, that tell it.',
    CONTENT: 'What was said; several where the speech is interrupted.',
    SOURCE: 'Who said it.',
    CUE: 'The word that reports it, such as "said".',
    ADDRESSEE: 'Whom it was said to.',
    TIME: 'When.',
    PLACE: 'Where.',
  }),
})

export const Review = builder.enumType('Review', {
  description: 'What an editor thinks of a piece of evidence.',
  values: describe({
    PROPOSED: 'Nobody has looked yet.',
    ACCEPTED: 'It supports its fact.',
    REJECTED: 'It does not; it is kept so that it is not proposed again.',
  }),
})

export const OriginKind = builder.enumType('OriginKind', {
  description: 'Who put something here.',
  values: describe({
    HUMAN: 'An editor.',
    RULES: 'The reading rules.',
    MODEL: 'A language model.',
    IMPORT: 'A program with a reading of its own.',
  }),
})

export const LinkVerdict = builder.enumType('LinkVerdict', {
  description: 'Whether two entities are one.',
  values: describe({
    SAME: 'They are one.',
    DIFFERENT: 'They are two.',
  }),
})

/** Where the words of the graph are defined. `dateline` is for what none of the others has a word for. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#', // Web Annotation Vocabulary
  prov: 'http://www.w3.org/ns/prov#', // PROV-O
  org: 'http://www.w3.org/ns/org#', // The Organization Ontology
  pav: 'http://purl.org/pav/', // Provenance, Authoring and Versioning
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/', // Simple Event Model
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  dateline: 'urn:dateline:terms#',
} as const

type Prefix = keyof typeof prefixes
export type Name = `${Prefix}:${string}`

/** `schema:name` → `https://schema.org/name` */
export function iriOf(name: Name): string {
  const colon = name.indexOf(':')
  return prefixes[name.slice(0, colon) as Prefix] + name.slice(colon + 1)
}

/** `https://schema.org/name` → `schema:name` */
export function nameOf(iri: string): string {
  const [prefix, namespace] = Object.entries(prefixes).find(([, start]) => iri.startsWith(start)) ?? []
  return namespace === undefined ? iri : `${prefix}:${iri.slice(namespace.length)}`
}

/** What the values of a property are where nothing else is said; null: plain text. */
type Range = '@id' | Name | null

const property = <const Term extends string>(prefix: Prefix, range: Range, ...terms: readonly Term[]) =>
  Object.fromEntries(terms.map((term) => [term, { name: `${prefix}:${term}`, range }])) as Readonly<
    Record<Term, Readonly<{ name: Name; range: Range }>>
  >

/** What Dateline's own properties mean; each file of the graph says it as well. */
export const definitions = {
  published: 'When an article was published, as far as it is known.',
  said: 'When a statement was made, as far as it is known.',
  from: 'When an office or membership began, as far as it is known.',
  until: 'When an office or membership ended, as far as it is known.',
  basis: 'How a date was found: EXPLICIT in its phrase, RELATIVE to the day of publication, or INFERRED.',
  counterpart: 'To whom the holder of an office is accredited.',
  speechMode: 'Whether a statement gives its words DIRECT, INDIRECT or MIXED.',
  voice: 'Whether a statement is ATTRIBUTED to somebody or made by the PUBLICATION itself.',
  polarity: 'Whether a statement is POSITIVE or NEGATIVE: "had no comment".',
  cue: 'The word that introduces a statement: "said".',
  reportedBy: 'The statement within which a statement is reported.',
  publishedIn: 'The work in which a statement was made, where an article only repeats it.',
  saidAt: 'The event at which a statement was made.',
  announces: 'The event that a statement announces.',
  respondsTo: 'The event that a statement or an event responds to.',
  party: 'The part that somebody has in a statement or an event.',
  who: 'The one who has a part.',
  capacity: 'The office or membership in which somebody has a part.',
  eventMode: 'By which way an event takes place: "phone-call".',
  realis: 'Whether an event is ACTUAL, ONGOING, PLANNED, HYPOTHETICAL or DENIED.',
  recurrence: 'When an event comes again, as an RRULE of RFC 5545.',
  follows: 'The event that an event comes after.',
  causedBy: 'The event that is the cause of an event.',
  commemorates: 'The event whose anniversary an event is.',
  renews: 'The event whose outcome an event extends.',
  instanceOfSeries: 'The series of events that an event is one of.',
  evidenceRole: 'What the words are to the fact: SUPPORT, CONTENT, SOURCE, CUE, ADDRESSEE, TIME or PLACE.',
  review: 'What editors decided of a piece of evidence: PROPOSED, ACCEPTED or REJECTED.',
  form: 'How an entity is mentioned: by NAME, NOMINAL, PRONOUN or METONYM.',
  rule: 'The rule of its reader that found something.',
  confidence: 'How sure its reader is, from 0 to 1.',
} as const

/** Every property that the graph uses, by the term that JSON-LD has for it. */
export const properties = {
  ...property('rdfs', null, 'label', 'comment'),
  ...property('schema', null, 'name', 'alternateName', 'headline', 'description', 'text', 'inLanguage', 'identifier'),
  ...property('schema', null, 'additionalType', 'roleName', 'propertyID', 'value', 'sha256', 'correction'),
  ...property('schema', 'edtf:EDTF', 'datePublished', 'dateCreated', 'startDate', 'endDate'),
  ...property('schema', 'xsd:integer', 'version', 'position'),
  ...property('schema', '@id', 'url', 'sameAs', 'publisher', 'author', 'isPartOf', 'subjectOf', 'about'),
  ...property('schema', '@id', 'spokenByCharacter', 'location', 'organizer', 'superEvent'),
  ...property('oa', '@id', 'motivatedBy', 'hasBody', 'hasTarget', 'hasSource', 'hasSelector'),
  ...property('oa', 'xsd:nonNegativeInteger', 'start', 'end'),
  ...property('oa', null, 'exact'),
  ...property('prov', '@id', 'specializationOf', 'hadPrimarySource', 'wasGeneratedBy', 'wasAssociatedWith'),
  ...property('prov', 'xsd:dateTime', 'endedAtTime'),
  ...property('pav', 'xsd:dateTime', 'retrievedOn'),
  ...property('org', '@id', 'member', 'organization'),
  ...property('sem', '@id', 'hasTime', 'hasActor'),
  ...property('sem', 'xsd:date', 'hasEarliestBeginTimeStamp', 'hasLatestEndTimeStamp'),
  ...property('rdf', '@id', 'subject', 'predicate', 'object'),
  edtfValue: { name: 'rdf:value', range: 'edtf:EDTF' },
  ...property('dateline', '@id', 'published', 'said', 'from', 'until', 'counterpart', 'reportedBy', 'publishedIn'),
  ...property('dateline', '@id', 'saidAt', 'announces', 'respondsTo', 'party', 'who', 'capacity'),
  ...property('dateline', '@id', 'follows', 'causedBy', 'commemorates', 'renews', 'instanceOfSeries'),
  ...property('dateline', null, 'basis', 'speechMode', 'voice', 'polarity', 'cue', 'eventMode', 'realis'),
  ...property('dateline', null, 'recurrence', 'evidenceRole', 'review', 'form', 'rule'),
  ...property('dateline', 'xsd:double', 'confidence'),
} as const satisfies Readonly<Record<string, Readonly<{ name: Name; range: Range }>>>

export type Property = keyof typeof properties

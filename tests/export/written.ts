import type { Format, Kind } from '#export/format.ts'
import type { EdgeRecord, EntityRecord, EventRecord, EvidenceRecord, RecordName, Records } from '#export/records.ts'

type Given = Readonly<{ [Name in RecordName]?: readonly Records[Name][] }>

/** The file that a format makes of records. */
export function written(format: Format, kind: Kind | null, records: Given): string {
  let text = format.head(kind)
  let before: RecordName | null = null
  for (const name of Object.keys(format.of) as RecordName[]) {
    text += (format.between?.(before, name) ?? '') + each(format, name, records[name] ?? [])
    before = name
  }
  return text + (format.between?.(before, null) ?? '') + format.tail
}

function each<Name extends RecordName>(format: Format, name: Name, records: readonly Records[Name][]): string {
  const write: Format['of'][Name] = format.of[name]
  return records.map((record, at) => write?.(record, records[at - 1] ?? null) ?? '').join('')
}

/** An id that is a UUID and says which. */
export const uuid = (number: number): string => `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`

export const entity = (number: number, name: string): EntityRecord => ({
  ...{ id: uuid(number), slug: `entity-${number}`, kind: 'PERSON', name, description: null },
  ...{ names: [], identifiers: [], _count: { articles: number } },
})

export const edge = (number: number, given: Partial<EdgeRecord> = {}): EdgeRecord => ({
  ...{ id: String(number), source: uuid(1), target: uuid(2), fact: 'statement', label: 'ADDRESSEE', weight: 1 },
  ...{ earliest: null, latest: null, ...given },
})

export const evidence = (exact: string, given: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  ...{ id: uuid(90), articleId: uuid(80), versionId: uuid(70), start: 0, end: exact.length, exact, role: 'SUPPORT' },
  ...{ ordinal: 0, confidence: null, rule: null, review: 'ACCEPTED', originId: uuid(60), ...given },
})

export const event = (number: number, given: Partial<EventRecord> = {}): EventRecord => ({
  ...{ id: uuid(number), slug: `event-${number}`, title: 'Talks', type: 'CONSULT', mode: null, realis: 'ACTUAL' },
  ...{ whenText: 'June 11', whenEdtf: '2021-06-11', whenBasis: 'RELATIVE' },
  ...{ whenEarliest: '2021-06-11', whenLatest: '2021-06-11', recurrence: null, place: null, participants: [] },
  ...{ relations: [], evidence: [evidence('held talks')], ...given },
  articles: given.articles ?? [
    { article: { id: uuid(80), slug: 'story', title: 'A story', url: 'https://a.example/1' } },
  ],
})

/** Of no date. */
export const undated = { whenText: null, whenEdtf: null, whenBasis: null, whenEarliest: null, whenLatest: null }

import type { Reading } from '#core/reading.ts'
import { writtenReading } from '#core/reading-format.ts'
import { resolveReading } from '#core/resolve-reading.ts'
import { slugOf } from '#core/slug.ts'
import type { Reader } from '#pipeline/document.ts'

type Facts = Readonly<{
  entities?: readonly object[]
  affiliations?: readonly object[]
  statements?: readonly object[]
  events?: readonly object[]
}>

/** A reader that finds in every text what it is told, the way the rules tell it; a person needs no more than a name. */
export function readerOf(facts: Facts, version = '1'): Reader {
  const agent = `dateline ${version}`
  return {
    name: 'dateline',
    version,
    read: ({ text, title, url, language }) =>
      foundBy(
        resolveReading(
          writtenReading.parse({
            ...{ ...facts, entities: (facts.entities ?? []).map(entityOf) },
            origin: { kind: 'RULES', agent },
            article: { slug: slugOf(title ?? text), kind: 'NEWS', title: title ?? text, language, ...(url && { url }) },
          }),
          text,
        ),
      ),
  }
}

const entityOf = (entity: object) => {
  const { name = '' } = entity as { name?: string }
  return { slug: slugOf(name), kind: 'PERSON', mentions: [{ words: name, occurrences: 'all' }], ...entity }
}

const found = { rule: 'told-so', confidence: 0.5 }

/** As if by a rule. */
const foundBy = (reading: Reading): Reading => ({
  ...reading,
  entities: reading.entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((mention) => ({ ...mention, found })),
  })),
  affiliations: reading.affiliations.map((office) => ({ ...office, found })),
  statements: reading.statements.map((said) => ({
    ...said,
    parties: said.parties.map((party) => ({ ...party, found })),
    found,
  })),
  events: reading.events.map((event) => ({
    ...event,
    participants: event.participants.map((one) => ({ ...one, found })),
    found,
  })),
})

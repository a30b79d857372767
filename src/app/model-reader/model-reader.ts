import { z } from 'zod'
import type { Issue } from '#core/errors.ts'
import type { FuzzyDate } from '#core/fuzzy-date.ts'
import type { Reading } from '#core/reading.ts'
import { writtenReading } from '#core/reading-format.ts'
import { digest } from '#core/slug.ts'
import type { Document, Reader } from '#pipeline/document.ts'
import { articleOf, withPublisher } from '#pipeline/assemble/article.ts'
import type { Endpoint } from './chat.ts'
import { ask, ModelAnswerRefused } from './chat.ts'
import { instructions } from './instructions.ts'
import { prune } from './prune.ts'

const { entities, affiliations, statements, events } = writtenReading.shape
const facts = z.strictObject({ entities, affiliations, statements, events })

/** The format of the facts as JSON Schema, with its descriptions. */
const schema = z.toJSONSchema(facts, { io: 'input' })

/**
 * A reader that asks a language model. Every passage it names is looked for in the text; what is not there is taken
 * out and told to `onDropped`. Throws `ModelUnavailable` and `ModelAnswerRefused`.
 */
export function modelReader(
  endpoint: Endpoint,
  onDropped: (issues: readonly Issue[], document: Document) => void,
): Reader {
  const version = '1'
  const agent = `${endpoint.model} by dateline ${version}`
  return {
    name: endpoint.model,
    version,
    read: async (document) => {
      const answer = await ask(endpoint, instructions(document), document.text, schema)
      if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
        throw new ModelAnswerRefused('the model’s answer is not an object of facts')
      const { text, published, url, publisher: _, ...article } = articleOf(document)
      const known = { ...article, ...(url && { url }), ...(published && { published: onlyEdtf(published) }) }
      const { reading, dropped } = prune(
        { ...answer, works: [], article: known, origin: { kind: 'MODEL', agent } },
        text,
      )
      if (dropped.length > 0) onDropped(dropped, document)
      return withPublisher(ownEvents(reading), document)
    },
  }
}

const onlyEdtf = ({ edtf, basis }: FuzzyDate) => ({ edtf, basis })

/** A model calls the meetings of two articles "meeting": the slugs get the digits of the article. */
function ownEvents(reading: Reading): Reading {
  const own = (slug: string) => `${slug}-${digest('article', reading.article.slug)}`
  return {
    ...reading,
    statements: reading.statements.map((said) => ({
      ...said,
      events: said.events.map((link) => ({ ...link, event: own(link.event) })),
    })),
    events: reading.events.map((event) => ({
      ...event,
      slug: own(event.slug),
      relations: event.relations.map((relation) => ({ ...relation, to: own(relation.to) })),
    })),
  }
}

import type { Reading } from '#core/reading.ts'
import { digest } from '#core/slug.ts'
import type { Draft } from '../draft.ts'
import { affiliationKeys, readAffiliations } from './affiliations.ts'
import { articleOf, withPublisher } from './article.ts'
import { contextOf } from './context.ts'
import { entitySlugs, readEntity } from './entities.ts'
import { eventSlugs, readEvents } from './events.ts'
import { readStatements } from './statements.ts'
import { readWorks } from './works.ts'

/** Turns a finished draft into a reading by `agent`: offsets in code points, slugs and keys for numbers. */
export function assemble(draft: Draft, agent: string): Reading {
  const { document } = draft
  const context = contextOf(draft, entitySlugs(draft), affiliationKeys(draft))
  const article = articleOf(document)
  const slugs = eventSlugs(draft, digest('article', article.slug))
  const { works, workOf } = readWorks(article.slug, context)
  const reading: Reading = {
    origin: { kind: 'RULES', agent, at: null },
    article: { ...article, sections: draft.sections.map(({ kind, ...range }) => ({ kind, ...context.anchor(range) })) },
    works,
    entities: draft.entities.map((entity, number) => readEntity(entity, number, context)),
    affiliations: readAffiliations(context),
    statements: readStatements(context, workOf, slugs),
    events: readEvents(context, slugs),
  }
  return withPublisher(reading, document)
}

import type { Document } from './document.ts'
import type { Draft, Step } from './draft.ts'
import { findSections } from './sections.ts'
import { findAffiliations } from './affiliations/find-affiliations.ts'
import { gatherEntities } from './entities/gather-entities.ts'
import { findDates } from './dates/find-dates.ts'
import { findEvents } from './events/find-events.ts'
import { findNames } from './names/find-names.ts'
import { parseSyntax } from './syntax/parse-syntax.ts'
import { findQuotations } from './quotations.ts'
import { findStatements } from './statements/find-statements.ts'
import { textView } from './text-view.ts'
import { splitTokens } from './tokens.ts'

/** The order is the design: each step sees what those before it found. */
const steps: readonly Step[] = [
  findSections,
  splitTokens,
  parseSyntax,
  findQuotations,
  findDates,
  findNames,
  gatherEntities,
  findAffiliations,
  findStatements,
  findEvents,
]

/** Reads a document by the rules; never throws on any text. */
export const readDraft = (document: Document): Draft =>
  steps.reduce<Draft>((draft, step) => step(draft), {
    document,
    view: textView(document.text),
    sections: [],
    tokens: [],
    sentences: [],
    quotations: [],
    dates: [],
    names: [],
    entities: [],
    affiliations: [],
    statements: [],
    events: [],
  })

import type { Draft } from '../draft.ts'
import { datesIn } from './dates-in.ts'
import { dateline } from './dateline.ts'

/** When: dates, times of day, durations and what comes again, anchored at the day of publication. */
export function findDates(draft: Draft): Draft {
  const anchor = draft.document.published ?? dateline(draft)
  return { ...draft, dates: datesIn(draft.view, draft.tokens, anchor) }
}

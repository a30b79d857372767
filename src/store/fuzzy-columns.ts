import type { FuzzyDate } from '#core/fuzzy-date.ts'

/** The five columns of a fuzzy date whose names begin with `prefix`; null where there is no date. */
export function fuzzy(prefix: string, date: FuzzyDate | null): Readonly<Record<string, string | null>> {
  return {
    [`${prefix}_text`]: date?.text ?? null,
    [`${prefix}_edtf`]: date?.edtf ?? null,
    [`${prefix}_earliest`]: date?.earliest ?? null,
    [`${prefix}_latest`]: date?.latest ?? null,
    [`${prefix}_basis`]: date?.basis ?? null,
  }
}

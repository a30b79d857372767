import type { Row } from '#compile/notation.ts'
import { columnOf, sql } from '#compile/notation.ts'
import type { FuzzyDate as Value } from '#core/fuzzy-date.ts'
import { builder } from './builder.ts'
import { DateBasis } from './enums.ts'

export const FuzzyDate = builder.objectRef<Value>('FuzzyDate').implement({
  description: 'A date as far as the source gives it. Never a made-up instant: ask for both bounds.',
  fields: (t) => ({
    text: t.exposeString('text', {
      nullable: true,
      description: 'The phrase as printed; null where the text has none.',
    }),
    edtf: t.exposeString('edtf', {
      description:
        'Its value in the Extended Date/Time Format (ISO 8601-2): `2021-06-11`, `2021-06`, `2021-05-21/2021-05-31`.',
    }),
    earliest: t.expose('earliest', { type: 'Date', description: 'The first day it can mean, inclusive.' }),
    latest: t.expose('latest', { type: 'Date', description: 'The last day it can mean, inclusive.' }),
    basis: t.expose('basis', { type: DateBasis, description: 'How the value was found.' }),
  }),
})

/** The columns of a fuzzy date whose names begin with `Prefix`. */
type Columns<Prefix extends string> = { [Key in `${Prefix}Text` | `${Prefix}Edtf`]: string | null } & {
  [Key in `${Prefix}Earliest` | `${Prefix}Latest`]: Date | null
} & { [Key in `${Prefix}Basis`]: Value['basis'] | null }

const suffixes = ['Text', 'Edtf', 'Earliest', 'Latest', 'Basis'] as const

/** Options of a field that reads the fuzzy date with this prefix; null where it is unknown. */
export function fuzzyDate<Prefix extends string>(prefix: Prefix) {
  const columns = suffixes.map((suffix) => `${prefix}${suffix}` as const)
  return {
    type: FuzzyDate,
    nullable: true as const,
    extensions: sql<Row>((row, _args, { object }) => {
      const values = Object.fromEntries(
        suffixes.map((suffix) => [suffix.toLowerCase(), columnOf(row, `${prefix}${suffix}`)]),
      )
      return `(CASE WHEN ${values['edtf']} IS NOT NULL THEN ${object({ values })} END)`
    }),
    select: Object.fromEntries(columns.map((column) => [column, true])) as Record<(typeof columns)[number], true>,
    resolve: (row: Columns<Prefix>) => {
      const [text, edtf, earliest, latest, basis] = columns.map((column) => row[column] as unknown)
      return edtf === null ? null : ({ text, edtf, earliest, latest, basis } as typeof FuzzyDate.$inferType)
    },
  }
}

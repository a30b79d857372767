import type { Guard } from './guard.ts'

/** The fuzzy dates of the model: table and prefix of the columns. */
const dates = [
  ['article', 'published'],
  ['affiliation', 'from'],
  ['affiliation', 'to'],
  ['statement', 'said'],
  ['event', 'when'],
] as const

export const guardsOfDates: readonly Guard[] = [
  ...dates.flatMap(([table, date]) => {
    const columns = ['edtf', 'earliest', 'latest', 'basis'].map((part) => `${date}_${part}`)
    const set = (changes: string) => `UPDATE ${table} SET ${changes} WHERE ${date}_edtf IS NOT NULL`
    const none = set(columns.map((column) => `${column} = NULL`).join())
    const constraint = `${table}_${date}_fuzzy`
    const oneDay = set(`${date}_latest = ${date}_earliest`)
    return [
      ...columns.map((column): Guard => [`a date without ${column}`, constraint, set(`${column} = NULL`), none]),
      [
        `a ${date} phrase with an EDTF value alone`,
        constraint,
        set(columns.map((column) => `${column} = ${column.endsWith('edtf') ? `'2021'` : 'NULL'}`).join()),
        set([...columns.map((column) => `${column} = NULL`), `${date}_text = 'one day'`].join()),
      ],
      [
        `${date}_earliest after ${date}_latest`,
        constraint,
        set(`${date}_earliest = ${date}_latest + 1`),
        set(`${date}_latest = ${date}_earliest`),
      ],
      [
        `${date}_earliest before the year 1`,
        constraint,
        set(`${date}_earliest = '0001-12-31 BC'`),
        set(`${date}_earliest = '0001-01-01'`),
      ],
      [`${date}_earliest at infinity`, constraint, set(`${date}_earliest = '-infinity'`), oneDay],
      [
        `${date}_latest after the year 9999`,
        constraint,
        set(`${date}_latest = '10000-01-01'`),
        set(`${date}_latest = '9999-12-31'`),
      ],
      [`${date}_latest at infinity`, constraint, set(`${date}_latest = 'infinity'`), oneDay],
    ] satisfies Guard[]
  }),
  [
    'an affiliation that ends before it begins',
    'affiliation_from_before_to',
    `UPDATE affiliation SET from_earliest = '2022-01-01', from_latest = '2022-12-31'`,
    `UPDATE affiliation SET from_earliest = '2021-12-31', from_latest = '2022-12-31'`,
  ],
]

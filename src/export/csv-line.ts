import { stringify } from 'csv-stringify/sync'

/**
 * One line of RFC 4180, ended with CR LF; a lone LF or CR in a cell is quoted as well, which the library leaves where
 * the delimiter is named. A cell that a spreadsheet would take for a formula begins with an apostrophe. Null is an
 * empty cell; a row of nothing but one is `""`, for readers pass over empty lines.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  stringify([[...cells]], {
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: [/[\r\n]/],
    quoted_empty: cells.length === 1,
  })

/** Several in one cell, in their order. */
export const several = (values: readonly string[]): string => values.join(' | ')

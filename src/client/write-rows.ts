import { csvLine, several } from '#export/csv-line.ts'
import type { Shape } from './shape.ts'

export type Row = Readonly<Record<string, unknown>>

/** How rows become text. */
export type RowFormat = Readonly<{ head: (shape: Shape) => string; line: (shape: Shape) => (row: Row) => string }>

const jsonl: RowFormat = { head: () => '', line: () => (row) => `${JSON.stringify(row)}\n` }

/**
 * A column for every plain value that is selected, however deep: `article.title`. Several in one cell are parted by
 * ` | `, those of one list in the same order and number in each of its columns: a null among them is empty.
 */
const csv: RowFormat = {
  head: (shape) => csvLine(columns(shape).map((path) => path.join('.'))),
  line: (shape) => {
    const paths = columns(shape)
    return (row) => csvLine(paths.map((path) => cell(row, path)))
  },
}

export const rowFormats = { jsonl, csv } as const
export type RowFormatName = keyof typeof rowFormats

type Path = readonly string[]

const columns = (shape: Shape, above: Path = []): Path[] =>
  [...shape].flatMap(([key, below]) => {
    const path = [...above, key]
    return below === null ? [path] : columns(below, path)
  })

function cell(value: unknown, path: Path): string | number | null {
  if (Array.isArray(value)) return several(value.map((one: unknown) => String(cell(one, path) ?? '')))
  if (value === null || value === undefined) return null
  const [key, ...rest] = path
  if (key !== undefined) return cell((value as Row)[key], rest)
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}

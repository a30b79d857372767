import { UserError } from '#core/errors.ts'
import type { Kind } from '#export/format.ts'
import { kinds } from '#export/format.ts'
import type { FormatName } from '#export/formats.ts'
import { formats } from '#export/formats.ts'
import type { Tree } from '#read/arguments.ts'
import type { Cursor } from './cursor.ts'
import { readCursor } from './cursor.ts'
import { sinceWhere } from './since.ts'
import { LIVE } from './sources.ts'

/** An export that cannot be: a format that there is not, or a limit that the format does not have. */
export class ExportUnfit extends UserError {
  readonly code = 'EXPORT_UNFIT'
}

/** What somebody typed after `export`, or sent in the query string of `/export`. */
export type Asked = Readonly<{
  format: string
  kind?: string | undefined
  filter?: string | undefined
  since?: string | undefined
  after?: string | undefined
}>

/** `jsonl` is the lossless one, which PostgreSQL writes; the others are written from records. */
export const formatNames = ['jsonl', ...Object.keys(formats)] as const

export type Wanted = Readonly<{
  format: FormatName | 'jsonl'
  /** Null: everything the format holds. */
  kind: Kind | null
  /** A `where` on the rows of the kind. */
  filter: Tree
  after: Cursor | null
  asked: Asked
}>

/** Checks all of it before anything is read; throws a `UserError` that says what there is instead. */
export async function wantedBy(asked: Asked): Promise<Wanted> {
  const format = formatOf(asked.format)
  const kind = kindOf(format, asked.kind)
  if (kind === null && (asked.filter !== undefined || asked.since !== undefined))
    throw new ExportUnfit(`a filter and "since" need a kind; choose one of ${kindsOf(format).join(', ')}`)
  const filter = kind === null ? {} : await filterOf(kind, asked)
  const after = asked.after === undefined ? null : readCursor(asked.after)
  if (after !== null && !RESUMABLE.includes(format))
    throw new ExportUnfit(
      `only ${RESUMABLE.join(' and ')} can go on after a row; a file of ${format} is made as a whole`,
    )
  return { format, kind, filter, after, asked }
}

/** Without a filter all that GraphQL lists. Its schema, which takes a while to load, is needed for filters only. */
async function filterOf(kind: Kind, { filter, since }: Asked): Promise<Tree> {
  const all = kind === 'entities' ? LIVE : {}
  const filtered = filter === undefined ? all : (await import('./filter.ts')).filterWhere(kind, filter)
  return since === undefined ? filtered : { AND: [filtered, sinceWhere(kind, since)] }
}

const RESUMABLE: readonly string[] = ['jsonl', 'csv']

function formatOf(name: string): Wanted['format'] {
  if (name === 'jsonl' || Object.hasOwn(formats, name)) return name as Wanted['format']
  throw new ExportUnfit(`there is no format ${JSON.stringify(name)}; choose one of ${formatNames.join(', ')}`)
}

const kindsOf = (format: Wanted['format']): readonly Kind[] => (format === 'jsonl' ? kinds : formats[format].kinds)

function kindOf(format: Wanted['format'], name: string | undefined): Kind | null {
  const possible = kindsOf(format)
  const kind = possible.find((one) => one === name)
  if (kind !== undefined) return kind
  const [only] = possible
  if (name !== undefined)
    throw new ExportUnfit(`${format} holds no kind ${JSON.stringify(name)}; choose one of ${possible.join(', ')}`)
  if (format === 'jsonl' || formats[format].takesAll) return null
  if (possible.length === 1 && only !== undefined) return only
  throw new ExportUnfit(`a file of ${format} holds one kind; choose one of ${possible.join(', ')}`)
}

import type { Row } from '#compile/notation.ts'
import { columnOf, sql } from '#compile/notation.ts'
import { UserError } from '#core/errors.ts'
import type { Anchor } from '#core/span.ts'
import { builder } from './builder.ts'
import { surrogates, textFragmentSql } from './text-fragment-sql.ts'
import { fragmentNumbers, textFragment } from './text-fragment.ts'

/** How much of the surrounding text was asked for cannot be given. */
export class LengthInvalid extends UserError {
  readonly code = 'LENGTH_INVALID'
}

const LONGEST_CONTEXT = 1000

const OffsetUnit = builder.enumType('OffsetUnit', {
  description: 'What an offset counts.',
  values: {
    CODE_POINT: { description: 'Unicode code points, as Python, PostgreSQL and the W3C Web Annotation model count.' },
    UTF16: { description: 'UTF-16 code units, as JavaScript and Java count: an emoji is two.' },
  } as const,
})

/** The columns a span is read from. */
export const spanSelect = { start: true, end: true, exact: true, versionId: true } as const

export const TextSpan = builder.objectRef<Anchor & Readonly<{ versionId: string }>>('TextSpan').implement({
  description: 'Exact characters of one version of an article (W3C Web Annotation: position and quotation).',
  fields: (t) => {
    const unit = () =>
      t.arg({ type: OffsetUnit, defaultValue: 'CODE_POINT', required: true, description: 'What to count.' })
    const length = () =>
      t.arg.int({
        defaultValue: 32,
        required: true,
        description: `How many code points at most: 0 to ${LONGEST_CONTEXT}.`,
      })
    return {
      start: t.int({
        description: 'Offset of the first character, counted from 0.',
        args: { unit: unit() },
        extensions: sql<Row, Unit>((span, { unit: counted }) => offset(span, 'start', counted)),
        resolve: async ({ start, versionId }, args, { reader }) =>
          args.unit === 'UTF16' ? (await reader.sources.load(versionId)).index.toUtf16(start) : start,
      }),
      end: t.int({
        description: 'Offset after the last character (exclusive).',
        args: { unit: unit() },
        extensions: sql<Row, Unit>((span, { unit: counted }) => offset(span, 'end', counted)),
        resolve: async ({ end, versionId }, args, { reader }) =>
          args.unit === 'UTF16' ? (await reader.sources.load(versionId)).index.toUtf16(end) : end,
      }),
      exact: t.exposeString('exact', {
        description: 'The characters themselves; the database refuses any that are not there.',
      }),
      prefix: t.string({
        description: 'The text just before; shorter at the beginning of the article.',
        args: { length: length() },
        extensions: sql<Row, Length>((span, args, { statement }) => {
          const [start, most] = [columnOf(span, 'start'), `${statement.value(checked(args.length))}::int`]
          return ofSource(span, `substr(v.text, greatest(0, ${start} - ${most}) + 1, least(${start}, ${most}))`)
        }),
        resolve: async ({ start, versionId }, args, { reader }) => {
          const { index } = await reader.sources.load(versionId)
          return index.slice(Math.max(0, start - checked(args.length)), start)
        },
      }),
      suffix: t.string({
        description: 'The text just after; shorter at the end of the article.',
        args: { length: length() },
        extensions: sql<Row, Length>((span, args, { statement }) => {
          const most = `${statement.value(checked(args.length))}::int`
          return ofSource(span, `substr(v.text, ${columnOf(span, 'end')} + 1, ${most})`)
        }),
        resolve: async ({ end, versionId }, args, { reader }) => {
          const { index } = await reader.sources.load(versionId)
          return index.slice(end, Math.min(index.length, end + checked(args.length)))
        },
      }),
      fragment: t.field({
        type: 'URL',
        nullable: true,
        description: 'A link that opens the article at these words (text fragment); null where the article has no URL.',
        extensions: sql<Row>((span) => {
          const [start, end] = [columnOf(span, 'start'), columnOf(span, 'end')]
          return ofSource(span, textFragmentSql({ url: 'a.url', text: 'v.text', start, end }, fragmentNumbers))
        }),
        resolve: async (span, _args, { reader }) => {
          const { index, url } = await reader.sources.load(span.versionId)
          return url === null ? null : textFragment(url, index, span)
        },
      }),
    }
  },
})

type Unit = Readonly<{ unit: typeof OffsetUnit.$inferType }>
type Length = Readonly<{ length: number }>

/** SQL expression of what is read from the version `v` of a span, of the article `a`. */
const ofSource = (span: Row, value: string): string =>
  `(SELECT ${value} FROM article_version v JOIN article a ON a.id = v.article_id WHERE v.id = ${columnOf(span, 'versionId')})`

function offset(span: Row, side: 'start' | 'end', unit: Unit['unit']): string {
  const at = columnOf(span, side)
  return unit === 'UTF16' ? ofSource(span, `${at} + ${surrogates(`left(v.text, ${at})`)}`) : at
}

function checked(length: number): number {
  if (length >= 0 && length <= LONGEST_CONTEXT) return length
  throw new LengthInvalid(`"length" is ${length}; give a number from 0 to ${LONGEST_CONTEXT}`)
}

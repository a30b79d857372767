import { UserError } from '#core/errors.ts'
import type { Anchor } from '#core/span.ts'
import { builder } from './builder.ts'
import { textFragment } from './text-fragment.ts'

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
        resolve: async ({ start, versionId }, args, { reader }) =>
          args.unit === 'UTF16' ? (await reader.sources.load(versionId)).index.toUtf16(start) : start,
      }),
      end: t.int({
        description: 'Offset after the last character (exclusive).',
        args: { unit: unit() },
        resolve: async ({ end, versionId }, args, { reader }) =>
          args.unit === 'UTF16' ? (await reader.sources.load(versionId)).index.toUtf16(end) : end,
      }),
      exact: t.exposeString('exact', {
        description: 'The characters themselves; the database refuses any that are not there.',
      }),
      prefix: t.string({
        description: 'The text just before; shorter at the beginning of the article.',
        args: { length: length() },
        resolve: async ({ start, versionId }, args, { reader }) => {
          const { index } = await reader.sources.load(versionId)
          return index.slice(Math.max(0, start - checked(args.length)), start)
        },
      }),
      suffix: t.string({
        description: 'The text just after; shorter at the end of the article.',
        args: { length: length() },
        resolve: async ({ end, versionId }, args, { reader }) => {
          const { index } = await reader.sources.load(versionId)
          return index.slice(end, Math.min(index.length, end + checked(args.length)))
        },
      }),
      fragment: t.field({
        type: 'URL',
        nullable: true,
        description: 'A link that opens the article at these words (text fragment); null where the article has no URL.',
        resolve: async (span, _args, { reader }) => {
          const { index, url } = await reader.sources.load(span.versionId)
          return url === null ? null : textFragment(url, index, span)
        },
      }),
    }
  },
})

function checked(length: number): number {
  if (length >= 0 && length <= LONGEST_CONTEXT) return length
  throw new LengthInvalid(`"length" is ${length}; give a number from 0 to ${LONGEST_CONTEXT}`)
}

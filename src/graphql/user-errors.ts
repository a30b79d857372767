import type { Issue } from '#core/errors.ts'
import { pathText, UserError } from '#core/errors.ts'
import type { Thing } from '#core/refusals.ts'
import { Conflict, InputRefused, NotFound } from '#core/refusals.ts'
import { ReadingRefused } from '#core/resolve-reading.ts'
import { MergedWithItself } from '#store/settle-merged.ts'
import { FactRefused } from '#store/transaction.ts'
import { builder } from './builder.ts'
import { decodeIdOf, encodeId, IdInvalid } from './ids.ts'

/**
 * What the caller can mend comes as data, beside the payload: clients match on the type or the code. Only what is
 * not about the input stays a top-level error: who asks (UNAUTHENTICATED, FORBIDDEN, which HTTP clients expect as 401
 * and 403), a database that is away, and our own mistakes, masked.
 */
type Shape = Readonly<{ message: string; code: string; path: Issue['path'] | null }>
type Invalid = Shape & Readonly<{ __typename: 'InputInvalidError'; issues: readonly Issue[] }>
type Missing = Shape & Readonly<{ __typename: 'NotFoundError'; missing: Thing }>
type Contradiction = Shape & Readonly<{ __typename: 'ConflictError'; existing: Thing | null }>
export type Failure = Invalid | Missing | Contradiction

const keys = (path: Issue['path']): string[] => path.map(String)

const UserErrorInterface = builder.interfaceRef<Shape>('UserError').implement({
  description: 'Something the caller can mend; nothing was changed.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong, and what to do. May be reworded.' }),
    code: t.exposeString('code', { description: 'Stable, in capitals; README lists them.' }),
    path: t.stringList({
      nullable: true,
      description: 'Keys and zero-based indexes from the input to the place; null where it is no single place.',
      resolve: ({ path }) => path && keys(path),
    }),
  }),
})

const InputIssue = builder.objectRef<Issue>('InputIssue').implement({
  description: 'One thing that is wrong with an input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Keys and zero-based indexes from the input to the place; empty for the whole.',
      resolve: ({ path }) => keys(path),
    }),
    message: t.exposeString('message', { description: 'What is wrong there.' }),
  }),
})

const InputInvalidError = builder.objectRef<Invalid>('InputInvalidError').implement({
  interfaces: [UserErrorInterface],
  description: 'The input does not hold together, or does not fit its text.',
  fields: (t) => ({
    issues: t.field({
      type: [InputIssue],
      description: 'Everything that is wrong, as far as it could be checked; at most 100.',
      resolve: ({ issues }) => issues,
    }),
  }),
})

const NotFoundError = builder.objectRef<Missing>('NotFoundError').implement({
  interfaces: [UserErrorInterface],
  description: 'An id of this API under which there is nothing, or nothing left.',
  fields: (t) => ({
    id: t.id({ description: 'The id, as it was given.', resolve: ({ missing }) => idOf(missing) }),
  }),
})

const ConflictError = builder.objectRef<Contradiction>('ConflictError').implement({
  interfaces: [UserErrorInterface],
  description: 'What was asked for contradicts what is there.',
  fields: (t) => ({
    existing: t.node({
      description: 'What stands in the way; null where it is no single thing.',
      id: ({ existing }) => (existing === null ? null : idOf(existing)),
    }),
  }),
})

/** In every result, also where one cannot happen yet: a new check breaks no client. */
export const userErrors = [InputInvalidError, NotFoundError, ConflictError] as const

const idOf = ({ typename, id }: Thing): string => encodeId(typename, id)

const MOST_ISSUES = 100

/** The error as data; null where it is none of the caller's input. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof UserError)) return null
  const { message, code } = error
  if (error instanceof NotFound) {
    return { __typename: 'NotFoundError', message, code, path: error.path, missing: error.missing }
  }
  if (error instanceof Conflict) {
    return { __typename: 'ConflictError', message, code, path: error.path, existing: error.existing }
  }
  if (error instanceof ReadingRefused || error instanceof InputRefused) return invalid(error, error.issues)
  if (error instanceof FactRefused || error instanceof MergedWithItself) return invalid(error, [{ path: [], message }])
  return null
}

function invalid({ message, code }: UserError, issues: readonly Issue[]): Invalid {
  const [first] = issues
  const isOnePlace = issues.every((issue) => pathText(issue.path) === pathText(first?.path ?? []))
  const path = first === undefined || !isOnePlace || first.path.length === 0 ? null : first.path
  const shown = issues.slice(0, MOST_ISSUES)
  return { __typename: 'InputInvalidError', message: shortened(message), code, path, issues: shown }
}

/** A thousand issues make a long message; the list has them one by one. */
const shortened = (message: string): string => (message.length > 2000 ? `${message.slice(0, 2000)}…` : message)

/** The UUID of an id in an input, which must be of one type. */
export function inputId(typename: string, id: string, path: Issue['path']): string {
  try {
    return decodeIdOf(typename, id)
  } catch (error) {
    throw error instanceof IdInvalid ? new InputRefused([{ path, message: error.message }]) : error
  }
}

import type { Issue } from './errors.ts'
import { UserError } from './errors.ts'

/** The type's name in GraphQL and the row's id. */
export type Thing = Readonly<{
  typename: 'Article' | 'Entity' | 'EntityMerge' | 'Evidence' | 'LinkCandidate'
  id: string
}>

/** What was asked for contradicts what is there; the message says what to do instead. */
export class Conflict extends UserError {
  readonly code: string
  /** What stands in the way. */
  readonly existing: Thing | null
  /** The place in the caller's input that conflicts. */
  readonly path: Issue['path']

  constructor(code: string, message: string, existing: Thing | null, path: Issue['path']) {
    super(message)
    this.code = code
    this.existing = existing
    this.path = path
  }
}

/** Nothing has the id that was given. */
export class NotFound extends UserError {
  readonly code = 'NOT_FOUND'
  readonly missing: Thing
  readonly path: Issue['path']

  constructor(typename: Thing['typename'], id: string, path: Issue['path']) {
    super(`no ${typename} has this id any more; look it up again`)
    this.missing = { typename, id }
    this.path = path
  }
}

/** Input of the wrong form, or that makes no sense together. */
export class InputRefused extends UserError {
  readonly code = 'INPUT_INVALID'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('\n'))
    this.issues = issues
  }
}

import type { Issue } from './errors.ts'
import { UserError } from './errors.ts'

/** What stands in the way: the type's name in GraphQL and the row's id. */
export type Existing = Readonly<{ typename: 'Article' | 'Entity'; id: string }>

/** What was asked for contradicts what is there; the message says what to do instead. */
export class Conflict extends UserError {
  readonly code: string
  readonly existing: Existing | null
  /** The place in the caller's input that conflicts. */
  readonly path: Issue['path']

  constructor(code: string, message: string, existing: Existing | null, path: Issue['path']) {
    super(message)
    this.code = code
    this.existing = existing
    this.path = path
  }
}

/** Nothing has the id that was given. */
export class NotFound extends UserError {
  readonly code = 'NOT_FOUND'
  /** Of the row; the outside knows it by another name. */
  readonly id: string
  readonly path: Issue['path']

  constructor(what: string, id: string, path: Issue['path']) {
    super(`no ${what} has this id; it may have been removed: look it up again`)
    this.id = id
    this.path = path
  }
}

/** A value that has the right form but makes no sense with the others. */
export class InputRefused extends UserError {
  readonly code = 'INPUT_INVALID'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('\n'))
    this.issues = issues
  }
}

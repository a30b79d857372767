import { UserError } from '#core/errors.ts'

/** Ctrl-C, or the end of whoever reads the output. */
export class Interrupted extends UserError {
  readonly code = 'INTERRUPTED'
}

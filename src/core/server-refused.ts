import { UserError } from './errors.ts'

/** A running server that does not do what it is asked: it is away, or says why under a code of its own. */
export class ServerRefused extends UserError {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

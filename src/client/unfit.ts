import { UserError } from '#core/errors.ts'

/** A query, or what was said of it, that cannot be sent or walked as it is. */
export class QueryUnfit extends UserError {
  readonly code = 'QUERY_UNFIT'
}

import { base64url } from '#compile/json.ts'
import { UserError } from '#core/errors.ts'

/** A string given as an id that this API never gave out. */
export class IdInvalid extends UserError {
  readonly code = 'ID_INVALID'
  constructor(id: string, what: string) {
    const shown = id.length > 80 ? `${id.slice(0, 80)}…` : id
    super(`${JSON.stringify(shown)} is not ${what}; use the value of an "id" field, or look things up by slug`)
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id the outside sees: the type's name and the row's UUID, in base64url. */
export const encodeId = (typename: string, uuid: string): string =>
  Buffer.from(`${typename}:${uuid}`).toString('base64url')

/** The same in SQL; the UUID is an SQL expression. */
export const encodedId = (typename: string, uuid: string): string => base64url(`concat('${typename}:', ${uuid})`)

/** Throws `IdInvalid` unless the id is one `encodeId` makes. */
export function decodeId(id: string): { typename: string; id: string } {
  const [typename = '', uuid = ''] = Buffer.from(id, 'base64url').toString().split(':')
  if (!UUID.test(uuid) || encodeId(typename, uuid) !== id) throw new IdInvalid(id, 'an id of this API')
  return { typename, id: uuid }
}

/** The UUID of an id that must be of one type. */
export function decodeIdOf(typename: string, id: string): string {
  const decoded = decodeId(id)
  if (decoded.typename !== typename) throw new IdInvalid(id, `the id of ${typename}, but of ${decoded.typename}`)
  return decoded.id
}

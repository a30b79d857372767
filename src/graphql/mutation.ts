import { GraphQLError } from 'graphql'
import type { Caller } from '#store/api-keys.ts'
import { mayAct } from '#store/api-keys.ts'
import type { Role } from '#store/generated/client/enums.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import type { Failure } from './user-errors.ts'
import { failureOf } from './user-errors.ts'

builder.mutationType({ description: 'What may be written, with a key: "Authorization: Bearer KEY".' })

/**
 * Runs a write for a caller whose key allows it; what the caller can mend comes back as data. A check of ten lines:
 * every write has one role and no rule looks at the data, so a plugin for scopes would have nothing more to do.
 */
export async function write<Payload>(
  { caller }: Context,
  role: Role,
  work: (caller: Caller) => Promise<Payload>,
): Promise<Payload | Failure> {
  if (caller === null) {
    throw refusal(401, 'UNAUTHENTICATED', 'only a key lets one write; send "Authorization: Bearer KEY"')
  }
  if (!mayAct(caller, role)) {
    throw refusal(403, 'FORBIDDEN', `this takes the role ${role}, and the key "${caller.name}" is ${caller.role}`)
  }
  try {
    return await work(caller)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

/**
 * Editors curate: they store, review, correct and merge, for each of these can be seen and taken back. ADMIN is kept
 * for managing the keys themselves, today on the command line only, so that no editor's key needs it.
 */
export const CURATOR: Role = 'EDITOR'

const refusal = (status: number, code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

/** Payloads and errors say themselves what they are. */
export const typeOf = ({ __typename }: Readonly<{ __typename: string }>) => __typename

import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Caller } from '#store/api-keys.ts'
import { findCaller } from '#store/api-keys.ts'
import type { Database } from '#store/open.ts'

/** Who may ask; `callerOf` tells it of a request that was let in. */
export type Gate = Readonly<{ plugin: Plugin; callerOf: (request: Request) => Caller | null }>

/** Looks at the key of each request to GraphQL before anything of it is read. */
export function keyGate(database: Pick<Database, 'client'>, settings: { publicReading: boolean }): Gate {
  const callers = new WeakMap<Request, Caller>()
  const plugin: Plugin = {
    onRequestParse: async ({ request }) => {
      const caller = await admit(database, settings, request.headers.get('authorization'))
      if (caller !== null) callers.set(request, caller)
    },
  }
  return { plugin, callerOf: (request) => callers.get(request) ?? null }
}

/**
 * Who sends the header `authorization`. Without a key one may read, unless reading is not public; a key that is not
 * good is refused even for reading, never taken for none.
 */
export async function admit(
  { client }: Pick<Database, 'client'>,
  { publicReading }: { publicReading: boolean },
  header: string | null,
): Promise<Caller | null> {
  if (header === null) {
    if (!publicReading) throw unauthenticated('reading is not public here; send "Authorization: Bearer KEY"')
    return null
  }
  const [, key = ''] = /^Bearer +(\S+) *$/i.exec(header) ?? []
  const caller = await findCaller(client, key)
  if (caller === null) throw keyInvalid()
  return caller
}

const refusal = (message: string, code: string, challenge: string) =>
  new GraphQLError(message, {
    extensions: { code, http: { status: 401, headers: { 'www-authenticate': challenge } } },
  })

const unauthenticated = (message: string) => refusal(message, 'UNAUTHENTICATED', 'Bearer realm="Dateline"')

const keyInvalid = () =>
  refusal(
    'this key is not known, or was revoked; write it as "Authorization: Bearer dateline_…", or ask for a new one',
    'KEY_INVALID',
    'Bearer realm="Dateline", error="invalid_token"',
  )

import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { UserError } from '#core/errors.ts'
import type { ApiKey, PrismaClient } from './generated/client/client.ts'
import { Prisma } from './generated/client/client.ts'
import type { Role } from './generated/client/enums.ts'

/** Each role may do what those before it may. */
export const roles = ['READER', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[]

/** Who asks: the name of the key and what it allows. */
export type Caller = Readonly<{ name: string; role: Role }>

/** True where the caller's role includes the one that is needed. */
export const mayAct = ({ role }: Caller, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)

/** A key is told from other secrets by its beginning, in logs and by secret scanners. */
const PREFIX = 'dateline_'
const FORM = /^dateline_[A-Za-z0-9_-]{43}$/
const LONGEST_NAME = 100

/** A name that cannot be given to a key. */
export class KeyNameInvalid extends UserError {
  readonly code = 'KEY_NAME_INVALID'
}

/** An active key has the name already. */
export class KeyNameTaken extends UserError {
  readonly code = 'KEY_NAME_TAKEN'
}

/** No active key has the name or id. */
export class KeyUnknown extends UserError {
  readonly code = 'KEY_UNKNOWN'
}

/**
 * Makes a key and gives its text, which is stored nowhere: what is kept is its SHA-256. That is enough for 32 random
 * bytes, which nobody can guess; slow hashes are for passwords, which people choose.
 */
export async function createKey(client: PrismaClient, { name, role }: Caller): Promise<string> {
  if (name.trim() === '' || name.length > LONGEST_NAME || !/^[^\p{C}]+$/u.test(name)) {
    throw new KeyNameInvalid(`a key's name has 1 to ${LONGEST_NAME} printable characters, such as "news desk"`)
  }
  const key = PREFIX + randomBytes(32).toString('base64url')
  try {
    await client.apiKey.create({ data: { id: randomUUID(), name, role, hash: hashOf(key) } })
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error
    throw new KeyNameTaken(`a key is called "${name}" already; choose another name, or revoke that key first`)
  }
  return key
}

/** All keys, the newest last; revoked ones too. */
export const listKeys = (client: PrismaClient): Promise<ApiKey[]> =>
  client.apiKey.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })

/** Lets the active key of this name or id in no longer, from the next request on; gives its name. */
export async function revokeKey(client: PrismaClient, nameOrId: string): Promise<string> {
  const known = await client.apiKey.findMany({ where: { revokedAt: null }, select: { id: true, name: true } })
  const key = known.find(({ id }) => id === nameOrId) ?? known.find(({ name }) => name === nameOrId)
  if (key === undefined) {
    throw new KeyUnknown(`no active key has the name or id "${nameOrId}"; "key list" shows all`)
  }
  await client.apiKey.update({ where: { id: key.id }, data: { revokedAt: new Date() } })
  return key.name
}

/**
 * Whose key this is; null where it is none, or revoked. One look-up in an index for each request and no cache, so
 * that a revoked key is out at once in every process.
 */
export async function findCaller(client: PrismaClient, key: string): Promise<Caller | null> {
  if (!FORM.test(key)) return null
  const where = { hash: hashOf(key), revokedAt: null }
  return client.apiKey.findUnique({ where, select: { name: true, role: true } })
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

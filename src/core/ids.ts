import { hash } from 'node:crypto'

/** The namespace of all ids of Dateline; changing it would change every id. */
const NAMESPACE = '0ba0c2f4-57f7-5f0e-9c4e-2d6a7f3c1b58'
const namespace = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex')

/**
 * The UUIDv5 (RFC 9562) of a natural key: the same key gives the same id in every database, so reading a
 * document twice stores it once. Parts are kept apart as a JSON array; null is a part of its own.
 */
export function idOf(kind: string, ...key: readonly (string | number | null)[]): string {
  const name = JSON.stringify([kind, ...key])
  const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(name)]), 'hex')
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(18, 20)}-${digest.slice(20, 32)}`
}

import { v5 } from 'uuid'

/** The namespace of all ids of Dateline; changing it would change every id. */
const NAMESPACE = '0ba0c2f4-57f7-5f0e-9c4e-2d6a7f3c1b58'

/**
 * The UUIDv5 (RFC 9562) of a natural key: the same key gives the same id in every database, so reading a
 * document twice stores it once. Parts are kept apart as a JSON array; null is a part of its own.
 */
export function idOf(kind: string, ...key: readonly (string | number | null)[]): string {
  return v5(JSON.stringify([kind, ...key]), NAMESPACE)
}

import { scramble } from './random.ts'

const HEX = Array.from({ length: 0x10000 }, (_, value) => value.toString(16).padStart(4, '0'))
const high = (word: number) => HEX[word >>> 16] ?? ''
const low = (word: number) => HEX[word & 0xffff] ?? ''

/**
 * Ids of one kind of row by number: UUIDs (version 8, RFC 9562) without any order, as UUIDv5 are, so that indexes are
 * written and read as scattered as in a real base, at a twentieth of the cost of SHA-1. The first word is a bijection
 * of the number: no two numbers share an id.
 */
function idsOf(kind: number): (number: number) => string {
  const [one, two, three, four] = [1, 2, 3, 4].map((part) => scramble(kind * 16 + part)) as [
    number,
    number,
    number,
    number,
  ]
  return (number) => {
    const [a, b, c, d] = [
      scramble(number ^ one),
      scramble(number ^ two),
      scramble(number ^ three),
      scramble(number ^ four),
    ]
    const version = HEX[0x8000 | (b & 0xfff)] ?? ''
    const variant = HEX[0x8000 | (c & 0x3fff)] ?? ''
    return `${high(a)}${low(a)}-${high(b)}-${version}-${variant}-${high(c)}${high(d)}${low(d)}`
  }
}

export const ids = {
  origin: idsOf(1),
  entity: idsOf(2),
  name: idsOf(3),
  affiliation: idsOf(4),
  article: idsOf(5),
  version: idsOf(6),
  mention: idsOf(7),
  statement: idsOf(8),
  party: idsOf(9),
  event: idsOf(10),
  participant: idsOf(11),
  relation: idsOf(12),
  evidence: idsOf(13),
} as const

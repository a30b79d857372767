import fc from 'fast-check'
import type { GraphQLLeafType } from 'graphql'
import { isEnumType } from 'graphql'
import type { Leaves } from './random-arguments.ts'

/** What a database that a client asks really has, to mix with what it has not. */
export type Known = Readonly<{ ids: readonly string[]; cursors: readonly string[]; words: readonly string[] }>

/** Accepted as text, whatever it is used for. */
const oddTexts = [
  '', ' ', '%', '_', '\\', "'", '"', "'; DROP TABLE statements; --", '$1', '{}', '[]', 'null', '\u202e', '\ufeff', '\u{1f600}',
  '" AND OR NOT', '-', '-- -', 'a & | ! <-> b:*', '(((', '")(', '"unclosed', 'OR', 'AND NOT', '-"a b" OR -c', '* ? ~ ^ :',
  'x'.repeat(10_000), '\u00e9'.repeat(5_000), 'a '.repeat(5_000), '__proto__', 'constructor',
] // prettier-ignore

/** Refused everywhere: PostgreSQL cannot keep them. */
const unstorableTexts = ['\0', 'a\0b', '\ud800', 'a\udc00b']

const forged = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url')
const UUID = '00000000-0000-5000-8000-000000000000'

const forgedIds = [
  ...['Statement', 'Entity', 'Event', 'Article', 'Nothing', 'Query', ''].map((type) =>
    Buffer.from(`${type}:${UUID}`).toString('base64url'),
  ),
  UUID,
  '0',
  'A'.repeat(10_000),
]

const forgedCursors = [
  forged(),
  forged('statements ASC', '2021-06-11', UUID),
  forged('events ASC', '0000-00-00', UUID),
  forged('events ASC', null, null),
  forged('events ASC', { gt: 1 }, []),
]

const days = ['2021-06-11', '0001-01-01', '9999-12-31', '2021-05-21', '2021-06-30', '2024-02-29']
const badDays = ['0000-01-01', '2021-02-30', '2021-13-01', '99999-01-01', '', 'June 11', '2021-06-11T00:00:00Z', 0]
const instants = [
  '2021-06-21T08:30:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2021-06-21T08:30:00+23:59',
]
const badInstants = [
  '0000-00-00T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  'now',
  '2021-06-21',
  '+275760-09-13T00:00:00Z',
  '1',
  1e300,
]
const urls = [
  'https://example.org/',
  'http://[::1]/%00',
  'https://example.org/?q=%25',
  'https://ex\u00e4mple.org/\u{1f600}',
]
const badUrls = ['javascript:alert(1)', 'file:///etc/passwd', 'https://', '', 'x'.repeat(10_000)]
const INT = 2 ** 31

const rarely = (good: fc.Arbitrary<unknown>, bad: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: good, weight: 30 }, { arbitrary: fc.constantFrom(...bad), weight: 1 })

const mixed = (known: readonly unknown[], odd: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 6 }, { arbitrary: fc.constantFrom(...odd), weight: 1 })

/**
 * Values of every scalar and enum, mostly such as the schema accepts: a request whose variables are refused runs
 * nothing. Page sizes are small, or a document would ask for thousands of things.
 */
export function hostileValues({ ids, cursors, words }: Known): Leaves {
  const text = rarely(mixed(words, oddTexts), unstorableTexts)
  const id = rarely(mixed(ids, forgedIds), [...oddTexts, ...unstorableTexts])
  const byType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    String: text,
    ID: id,
    Boolean: fc.boolean(),
    Int: rarely(mixed([0, 1, 2, 3, 32, 100], [-1, 101, 1000, INT - 1, -INT]), [INT, -INT - 1, 1.5, 1e300, '1']),
    Float: rarely(mixed([0, 0.5, 1], [-1, 1e-320, 1e308, -0]), ['NaN', '1']),
    Date: rarely(fc.constantFrom(...days), badDays),
    DateTime: rarely(fc.constantFrom(...instants), badInstants),
    URL: rarely(fc.constantFrom(...urls), badUrls),
  }
  const pageSize = rarely(fc.constantFrom(0, 1, 1, 2, 2, 3), [-1, 101, INT - 1, -INT])
  const cursor = mixed(cursors, [...forgedCursors, ...oddTexts.slice(0, 8)])
  const byName: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    first: pageSize,
    last: pageSize,
    after: cursor,
    before: cursor,
  }
  return (type: GraphQLLeafType, name: string) => {
    if (isEnumType(type))
      return rarely(fc.constantFrom(...type.getValues().map((value) => value.name)), ['NOTHING', '', 1])
    return byName[name] ?? byType[type.name] ?? text
  }
}

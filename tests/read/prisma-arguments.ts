import fc from 'fast-check'
import { getDatamodel } from '#store/generated/pothos.ts'
import type { Arguments, Tree } from '#read/arguments.ts'
import { isTree } from '#read/arguments.ts'
import { modelNames } from '#read/model.ts'
import type { TestDatabase } from '../database.ts'

/** Random arguments of Prisma's `findMany`, with values that rows have. */

type Field = ReturnType<typeof getDatamodel>['datamodel']['models'][string]['fields'][number]
/** Rows of every model, to take values from. */
export type Samples = Readonly<Record<string, readonly Tree[]>>
type FindMany = (args: Arguments) => Promise<Tree[]>

export const findManyOf = ({ client }: TestDatabase, model: string): FindMany => {
  const delegate = Reflect.get(client, model) as { findMany: FindMany }
  return (args) => delegate.findMany(args)
}

export async function sampleRows(database: TestDatabase): Promise<Samples> {
  const rows = modelNames.map(async (model) => [model, await findManyOf(database, model)({ take: 50 })] as const)
  return Object.fromEntries(await Promise.all(rows))
}

/** Days as text, as the reader takes them. */
export const readerArguments = (args: Arguments): Arguments => asText(args) as Arguments

function asText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '')
  if (Array.isArray(value)) return value.map(asText)
  if (!isTree(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]))
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
const modelFields = new Map(
  Object.entries(getDatamodel().datamodel.models).map(([name, { fields }]) => [camel(name), fields]),
)
const fieldsOf = (model: string): readonly Field[] => modelFields.get(model) ?? []
/** Prisma compares JSON in a language of its own, in which we ask nothing. */
const columnsOf = (model: string) => fieldsOf(model).filter(({ kind, type }) => kind !== 'object' && type !== 'Json')
const relationsOf = (model: string) => fieldsOf(model).filter(({ kind }) => kind === 'object')

export const prismaArguments = (model: string, samples: Samples, depth = 2): fc.Arbitrary<Arguments> =>
  fc.record(
    {
      select: select(model, samples, depth),
      where: where(model, samples, 2),
      orderBy: order(model),
      take: fc.integer({ min: 0, max: 12 }),
    },
    { requiredKeys: ['select', 'orderBy'] },
  )

/** A total order: it ends with the key, which is one column or two. */
function order(model: string): fc.Arbitrary<Tree[]> {
  const columns = columnsOf(model).filter(({ isList }) => !isList)
  const names = columns.map(({ name }) => name)
  const keys = names.includes('id') ? ['id'] : names.filter((name) => name.endsWith('Id')).slice(0, 2)
  if (model === 'entityIdentifier') keys.push('scheme', 'value')
  if (model === 'articleSection') keys.push('start')
  const last = keys.map((key) => ({ [key]: 'asc' }))
  const first = fc.tuple(fc.constantFrom(...names), fc.constantFrom('asc', 'desc'))
  return first.map(([name, sort]) => [...(keys.includes(name) ? [] : [{ [name]: sort }]), ...last])
}

function select(model: string, samples: Samples, depth: number): fc.Arbitrary<Tree> {
  const columns = fc.subarray(
    columnsOf(model).map(({ name }) => name),
    { minLength: 1 },
  )
  const relations =
    depth === 0 ? fc.constant([]) : fc.shuffledSubarray([...relationsOf(model)]).map((all) => all.slice(0, 2))
  return fc.tuple(columns, relations).chain(([chosen, led]) => {
    const plain = Object.fromEntries(chosen.map((name) => [name, true]))
    const nested = Object.fromEntries(led.map((field) => [field.name, nestedArguments(field, samples, depth - 1)]))
    const counted = led.filter(({ isList }) => isList).map(({ name, type }) => [name, count(type, samples)] as const)
    const counts = fc.record({ select: fc.record(Object.fromEntries(counted)) })
    return fc
      .tuple(fc.record(nested), counted.length > 0 ? fc.option(counts) : fc.constant(null))
      .map(([inner, _count]) => ({ ...plain, ...inner, ...(_count && { _count }) }))
  })
}

const nestedArguments = ({ type, isList }: Field, samples: Samples, depth: number): fc.Arbitrary<unknown> =>
  isList ? prismaArguments(camel(type), samples, depth) : fc.record({ select: select(camel(type), samples, depth) })

const count = (type: string, samples: Samples) =>
  fc.oneof(fc.constant(true), fc.record({ where: where(camel(type), samples, 1) }))

/**
 * `known`: no condition is unknown where a column is null. Below one related row Prisma says of an unknown condition
 * that it holds neither as it is nor denied; for us it does not hold, and so denied it does.
 */
function where(model: string, samples: Samples, depth: number, known = false): fc.Arbitrary<Tree> {
  const columns = fc.constantFrom(...columnsOf(model)).chain((field) => {
    const values = valuesOf(samples, model, field)
    const tree = known && !field.isRequired ? knownCondition(field, values) : condition(field, values)
    return tree.map((value) => ({ [field.name]: value }))
  })
  if (depth === 0) return columns
  const inner = where(model, samples, depth - 1, known)
  const several = fc.array(inner, { minLength: 1, maxLength: 3 })
  const relations = fc.constantFrom(...relationsOf(model)).chain((field) => related(field, samples, depth - 1, known))
  const logic = fc
    .tuple(fc.constantFrom('AND', 'OR', 'NOT'), fc.oneof(several, inner))
    .map(([operator, filter]) => ({ [operator]: operator === 'OR' && !Array.isArray(filter) ? [filter] : filter }))
  const merged = fc.tuple(columns, relations).map(([one, two]) => ({ ...one, ...two }))
  return fc.oneof(columns, relations, logic, merged)
}

function related(field: Field, samples: Samples, depth: number, known: boolean): fc.Arbitrary<Tree> {
  const { name, type, isList, isRequired } = field
  const operators = isList ? ['some', 'none', 'every'] : ['is', 'isNot']
  const inner = where(camel(type), samples, depth, known || !isList)
  const filter = isList ? fc.oneof(inner, fc.constant({})) : isRequired ? inner : fc.option(inner)
  return fc.tuple(fc.constantFrom(...operators), filter).map(([operator, value]) => ({ [name]: { [operator]: value } }))
}

/** Values of a column; those of its rows, and for a list those in them. */
function valuesOf(samples: Samples, model: string, { name }: Field): unknown[] {
  const values = (samples[model] ?? []).flatMap((row) => row[name] ?? [])
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]))
  return [...byText.values()]
}

function condition(field: Field, values: readonly unknown[]): fc.Arbitrary<unknown> {
  const { kind, type, isList, isRequired, name } = field
  if (values.length === 0) return fc.constant(isList ? { hasSome: [] } : isRequired ? { in: [] } : null)
  const value = fc.constantFrom(...values)
  const some = fc.array(value, { maxLength: 3 })
  if (isList) return fc.oneof(fc.record({ has: value }), fc.record({ hasSome: some }))
  const inner = fc.oneof(fc.record({ equals: value }), fc.record({ in: some }), fc.record({ notIn: some }))
  const choices: fc.Arbitrary<unknown>[] = [value, inner, fc.record({ not: fc.oneof(value, inner) })]
  if (!isRequired) choices.push(fc.constantFrom(null, { equals: null }, { not: null }))
  const isId = name === 'id' || name.endsWith('Id')
  if (kind !== 'enum' && !isId) choices.push(between(value))
  if (type === 'String' && !isId) choices.push(partOf(value as fc.Arbitrary<string>))
  return fc.oneof(...choices)
}

function knownCondition(field: Field, values: readonly unknown[]): fc.Arbitrary<unknown> {
  const given = fc.record({ in: fc.subarray([...values]), not: fc.constant(null) })
  return field.isList ? condition(field, values) : fc.oneof(given, fc.constantFrom(null, { not: null }))
}

const between = (value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(fc.constantFrom('gt', 'gte'), value, fc.constantFrom('lt', 'lte'), fc.option(value, { nil: undefined }))
    .map(([above, low, below, high]) => ({ [above]: low, [below]: high }))

/** Beginnings and middles of words; Prisma takes "%" and "_" for more than themselves. */
const partOf = (value: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('contains', 'startsWith'), value, fc.nat(5), fc.integer({ min: 1, max: 4 }))
    .map(([operator, text, start, length]) => {
      const from = operator === 'startsWith' ? 0 : start
      return { [operator]: text.slice(from, from + length).replaceAll(/[%_\\]/g, '') }
    })

import { z } from 'zod'
import { builder } from './builder.ts'
import * as enums from './enums.ts'
import { OccurrencesInput, QuotationInput, readOccurrences, readQuotation } from './quotation-input.ts'

/**
 * GraphQL inputs made from the zod schemas that check them, so that the two cannot drift apart. GraphQL has no unions
 * of inputs: those of the written form become @oneOf inputs here, and `read` gives back what zod expects.
 */
type Port = Readonly<{
  /** A type, or a list with one type in it, as Pothos takes it. */
  type: unknown
  isRequired: boolean
  defaultValue?: unknown
  description?: string | undefined
  /** Null is a value of its own; elsewhere it is the same as left out. */
  takesNull?: boolean
  read: (value: unknown) => unknown
}>
type Ports = Readonly<Record<string, Port>>
type FieldBuilder = Readonly<{ field: (options: never) => unknown }>
/** The types of the fields are those of the schema, known only when it is walked. */
type Fields = Record<string, never>

const enumTypes = new Map<string, unknown>(Object.entries(enums))

const asIs = (value: unknown) => value

/** The fields of the input for an object of the written form, and how to give zod what a client sent. */
export function inputOf(schema: z.ZodObject): Readonly<{
  fields: (t: FieldBuilder) => Fields
  read: (value: object) => Record<string, unknown>
}> {
  const ports: Ports = Object.fromEntries(
    Object.entries(schema.shape).map(([name, part]) => [name, portOf(part as z.ZodType)]),
  )
  return { fields: (t) => fieldsOf(ports, t), read: (value) => readFields(ports, value) }
}

function fieldsOf(ports: Ports, t: FieldBuilder): Fields {
  const fields = Object.entries(ports).map(([name, { type, isRequired, defaultValue, description }]) => {
    if (description === undefined) throw new Error(`the input field "${name}" has no description`)
    const options = { type, required: isRequired, description, ...(defaultValue !== undefined && { defaultValue }) }
    return [name, t.field(options as never)]
  })
  return Object.fromEntries(fields) as Fields
}

function readFields(ports: Ports, value: object): Record<string, unknown> {
  const given = Object.entries(ports).flatMap(([name, port]) => {
    const field: unknown = Reflect.get(value, name)
    if (field === undefined || (field === null && !port.takesNull)) return []
    return [[name, field === null ? null : port.read(field)]]
  })
  return Object.fromEntries(given) as Record<string, unknown>
}

function portOf(schema: z.ZodType): Port {
  const { description } = schema
  return { ...shapeOf(schema), ...(description !== undefined && { description }) }
}

function shapeOf(schema: z.ZodType): Port {
  if (schema instanceof z.ZodOptional) return { ...portOf(inner(schema)), isRequired: false }
  if (schema instanceof z.ZodNullable) return { ...portOf(inner(schema)), isRequired: false, takesNull: true }
  if (schema instanceof z.ZodDefault) {
    const { defaultValue } = schema.def
    return Array.isArray(defaultValue)
      ? { ...portOf(inner(schema)), isRequired: false }
      : { ...portOf(inner(schema)), defaultValue }
  }
  if (schema instanceof z.ZodArray) {
    const { type, read } = portOf(schema.element as z.ZodType)
    return { type: [type], isRequired: true, read: (value) => (value as unknown[]).map(read) }
  }
  return { isRequired: true, read: asIs, ...namedOf(schema) }
}

const inner = (schema: z.ZodOptional | z.ZodNullable | z.ZodDefault) => schema.unwrap() as z.ZodType

type Named = Readonly<{ type: unknown; read?: Port['read'] }>

function namedOf(schema: z.ZodType): Named {
  const name = schema.meta()?.['type']
  if (name === 'Quotation') return { type: QuotationInput, read: readQuotation }
  if (name === 'Occurrences') return { type: OccurrencesInput, read: readOccurrences }
  if (schema instanceof z.ZodObject) return objectInput(String(name), schema)
  if (schema instanceof z.ZodEnum) return { type: enumTypes.get(String(name)) }
  if (schema instanceof z.ZodURL) return { type: 'URL' }
  if (schema instanceof z.ZodISODateTime) return { type: 'DateTime' }
  if (schema instanceof z.ZodNumber) return { type: 'Int' }
  if (schema instanceof z.ZodString) return { type: 'String' }
  throw new Error(`the written form has a ${schema.def.type} that no GraphQL input stands for`)
}

/** A type that is used in several places is made once. */
const objects = new Map<string, Named>()

function objectInput(name: string, schema: z.ZodObject): Named {
  const known = objects.get(name)
  if (known !== undefined) return known
  const { fields, read } = inputOf(schema)
  const { description } = schema
  if (description === undefined) throw new Error(`the input ${name} has no description`)
  const type = builder.inputType(`${name}Input`, { description, fields: (t) => fields(t as FieldBuilder) })
  const made = { type, read: (value: unknown) => read(value as object) }
  objects.set(name, made)
  return made
}

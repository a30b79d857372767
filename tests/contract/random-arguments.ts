import type fc from 'fast-check'
import type { GraphQLInputField, GraphQLInputObjectType, GraphQLInputType, GraphQLLeafType } from 'graphql'
import {
  GraphQLNonNull,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parseValue,
} from 'graphql'
import type { Dice } from './dice.ts'

/** Values for an argument, or a field of an input object, of this type and name; some may be what the type refuses. */
export type Leaves = (type: GraphQLLeafType, name: string) => fc.Arbitrary<unknown>

/** How deep input objects go, and how many of its optional fields each has at most. */
const DEPTH = 6
const OPTIONAL_FIELDS = 3

/** How many times an input object is put into itself, as in `{ not: { or: [{ not: ... }] } }`, now and then. */
const TOWER = 60

type Place = Readonly<{ type: GraphQLInputType; name: string; depth: number; inDocument: boolean; tower: number }>

/** Stands in a value where the document has `$name`. */
class Variable {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Writes arguments, and keeps the variables they use. What cannot stand in a document goes into a variable. */
export class Arguments {
  readonly #dice: Dice
  readonly #leaves: Leaves
  readonly #variables: { name: string; type: string; byDefault: string }[] = []
  readonly values: Record<string, unknown> = {}

  constructor(dice: Dice, leaves: Leaves) {
    this.#dice = dice
    this.#leaves = leaves
  }

  /** `($v1: Int, $v2: ID! = "a")`; empty when there are none. */
  get declarations(): string {
    const declarations = this.#variables.map(({ name, type, byDefault }) => `$${name}: ${type}${byDefault}`)
    return declarations.length === 0 ? '' : `(${declarations.join(', ')})`
  }

  /** A value as it stands in the document: written out, a variable, or with variables in it. */
  write(type: GraphQLInputType, name: string): string {
    const tower = this.#dice.chance(4) ? this.#dice.number(1, TOWER) : 0
    return print(type, this.#value({ type, name, depth: 0, inDocument: true, tower }))
  }

  #value(place: Place): unknown {
    if (place.tower > 0 && place.depth > 0) return this.#present(place) // nothing ends it early
    if (place.inDocument && this.#dice.chance(25)) return this.#oldVariable(place) ?? this.#variable(place)
    return !isNonNullType(place.type) && this.#dice.chance(4) ? null : this.#present(place)
  }

  #present(place: Place): unknown {
    const type = getNullableType(place.type)
    if (isListType(type)) return this.#list(type.ofType, place)
    if (isInputObjectType(type)) return this.#object(type, place)
    const value = this.#dice.any(this.#leaves(type, place.name))
    return !place.inDocument || canStand(type, value) ? value : this.#variable(place, value)
  }

  #list(type: GraphQLInputType, place: Place): unknown[] {
    const isTooDeep = place.depth >= DEPTH && isInputObjectType(getNamedType(type))
    const [min, max] = place.tower > 0 ? [1, 1] : [0, isTooDeep ? 0 : 3]
    return this.#dice.times(min, max, () => this.#value({ ...place, type }))
  }

  #object(type: GraphQLInputObjectType, place: Place): object {
    const fields = Object.values(type.getFields())
    const itself = fields.filter((field) => getNamedType(field.type) === type)
    const tower = itself.length > 0 ? Math.max(0, place.tower - 1) : 0
    const chosen = tower > 0 ? [this.#dice.pick(itself)] : this.#someOf(type, fields, place)
    const entries = chosen.map(({ name, type: given }) => {
      const fieldType = type.isOneOf ? new GraphQLNonNull(getNullableType(given)) : given
      return [name, this.#value({ ...place, type: fieldType, name, depth: place.depth + 1, tower })]
    })
    return Object.fromEntries(entries) as object
  }

  #someOf({ isOneOf }: GraphQLInputObjectType, fields: GraphQLInputField[], { depth }: Place): GraphQLInputField[] {
    const shallow = fields.filter((field) => !isInputObjectType(getNamedType(field.type)))
    const offered = depth >= DEPTH && shallow.length > 0 ? shallow : fields
    if (isOneOf) return [this.#dice.pick(offered)]
    const some = this.#dice.times(0, OPTIONAL_FIELDS, () => this.#dice.pick(offered))
    return fields.filter((field) => isRequiredInputField(field) || some.includes(field))
  }

  #oldVariable({ type }: Place): Variable | undefined {
    const old = this.#variables.filter((variable) => variable.type === String(type))
    return old.length > 0 && this.#dice.chance(20) ? new Variable(this.#dice.pick(old).name) : undefined
  }

  #variable(place: Place, given?: unknown): Variable {
    const value = given ?? this.#value({ ...place, inDocument: false })
    const name = this.#dice.name('v')
    const leaf = getNullableType(place.type) as GraphQLLeafType
    const isWritable = value !== null && !isListType(leaf) && !isInputObjectType(leaf) && canStand(leaf, value)
    const hasDefault = isWritable && this.#dice.chance(15)
    this.#variables.push({ name, type: String(place.type), byDefault: hasDefault ? ` = ${print(leaf, value)}` : '' })
    const mayBeLeftOut = hasDefault || !isNonNullType(place.type)
    if (!mayBeLeftOut || this.#dice.chance(90)) this.values[name] = value
    return new Variable(name)
  }
}

function print(type: GraphQLInputType, value: unknown): string {
  if (value instanceof Variable) return `$${value.name}`
  if (value === null) return 'null'
  const present = getNullableType(type)
  if (isListType(present)) return `[${(value as unknown[]).map((item) => print(present.ofType, item)).join(', ')}]`
  if (!isInputObjectType(present))
    return isEnumType(present) && typeof value === 'string' ? value : JSON.stringify(value)
  const types = present.getFields()
  const fields = Object.entries(value as object).map(([name, inner]) => {
    const field = types[name]
    return field ? `${name}: ${print(field.type, inner)}` : ''
  })
  return `{ ${fields.join(', ')} }`
}

/** Whether the document would be valid with this value written into it. */
function canStand(type: GraphQLLeafType, value: unknown): boolean {
  try {
    return type.parseLiteral(parseValue(print(type, value)), {}) !== undefined
  } catch {
    return false
  }
}

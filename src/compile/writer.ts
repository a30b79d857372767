import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import {
  isAbstractType,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  Kind,
  visit,
} from 'graphql'
import { Statement } from '#read/sql.ts'
import { sqlOf } from './derived.ts'
import type { Member } from './json.ts'
import { objectText } from './json.ts'
import { leafText, orNull } from './leaf.ts'
import { NotCompiled } from './not-compiled.ts'
import type { Below } from './notation.ts'
import type { Selected, Selections } from './selection.ts'

type Place = Parameters<Selections['below']>[0]
type AnyField = GraphQLField<unknown, unknown>

/** Writes what is selected of an operation as one SQL expression; arguments become parameters of its statement. */
export class Writer {
  readonly statement = new Statement()
  readonly #schema: GraphQLSchema
  readonly #selections: Selections
  readonly #variables: Readonly<Record<string, unknown>>

  constructor(schema: GraphQLSchema, selections: Selections, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema
    this.#selections = selections
    this.#variables = variables
  }

  /** SQL expression of the JSON text of an object; `source` is what its type's fields are written from. */
  object(type: GraphQLObjectType, place: Place, source: unknown): string {
    const members = this.#selections.below(place, type).map((selected) => this.#member(type, selected, source))
    return objectText(members)
  }

  #member(type: GraphQLObjectType, selected: Selected, source: unknown): Member {
    const { key, node } = selected
    const name = node.name.value
    if (name === '__typename') return { key, json: `'"${type.name}"'` }
    const field = type.getFields()[name]
    if (field === undefined) throw new NotCompiled('introspection', `${type.name}.${name} is the schema's own`)
    return { key, json: this.#field(type, field, selected, source) }
  }

  #field(type: GraphQLObjectType, field: AnyField, selected: Selected, source: unknown): string {
    const args = this.#argumentsOf(field, selected)
    const written = sqlOf(type, field)(source as never, args as never, this.#below(type, field, selected))
    if (!isCompositeType(getNamedType(field.type))) return leafText(field.type, written)
    return isNonNullType(field.type) ? written : orNull(written)
  }

  #below(type: GraphQLObjectType, field: AnyField, selected: Selected): Below {
    const named = getNamedType(field.type)
    return {
      statement: this.statement,
      typename: type.name,
      object: (source, typename = named.name) => this.object(this.#objectType(typename), selected, source),
      modelOf: (typename) => this.#modelOf(typename, named),
      asks: (name) =>
        isObjectType(named) && this.#selections.below(selected, named).some(({ node }) => node.name.value === name),
    }
  }

  #objectType(name: string): GraphQLObjectType {
    const type = this.#schema.getType(name)
    if (!isObjectType(type)) throw new Error(`"${name}" is no object type of the schema`)
    return type
  }

  #modelOf(typename: string, given: GraphQLNamedType): string | null {
    const type = this.#schema.getType(typename)
    const fits = type === given || (isAbstractType(given) && isObjectType(type) && this.#schema.isSubType(given, type))
    const model = fits ? type?.extensions['pothosPrismaModel'] : undefined
    return typeof model === 'string' ? model.charAt(0).toLowerCase() + model.slice(1) : null
  }

  /** Those without variables are the same each time. */
  #argumentsOf(field: AnyField, { node }: Selected): object {
    if (field.args.length === 0) return {}
    const known = constants.get(node)
    if (known) return known
    const args = getArgumentValues(field, node, this.#variables)
    if (!hasVariables(node)) constants.set(node, args)
    return args
  }
}

const constants = new WeakMap<object, object>()

function hasVariables({ arguments: given = [] }: Selected['node']): boolean {
  let found = false
  for (const argument of given) visit(argument, { [Kind.VARIABLE]: () => void (found = true) })
  return found
}

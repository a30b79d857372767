import type { GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { getArgumentValues, isAbstractType, isObjectType, Kind, visit } from 'graphql'
import type { Recorded } from '#read/sql.ts'
import { Statement } from '#read/sql.ts'
import type { AnyField, Field } from './field.ts'
import { fieldOf } from './field.ts'
import type { Member } from './json.ts'
import { objectText } from './json.ts'
import { NotCompiled } from './not-compiled.ts'
import type { Below, Row } from './notation.ts'
import { Recent } from './recent.ts'
import type { Place, Selected, Selections } from './selection.ts'

/**
 * A fragment that is spread again and again makes a short document a long statement: more than anybody asks for in
 * earnest takes PostgreSQL longer to plan than graphql-js to execute.
 */
const MOST_MEMBERS = 5000

/** Writes what is selected of an operation as one SQL expression; arguments become parameters of its statement. */
export class Writer {
  readonly statement = new Statement()
  readonly #schema: GraphQLSchema
  readonly #selections: Selections
  readonly #variables: Readonly<Record<string, unknown>>
  #members = 0
  readonly #leaves = new Map<GraphQLObjectType, Below>()

  constructor(schema: GraphQLSchema, selections: Selections, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema
    this.#selections = selections
    this.#variables = variables
  }

  /** SQL expression of the JSON text of an object; `source` is what its type's fields are written from. */
  object(type: GraphQLObjectType, place: Place, source: unknown): string {
    const row = rowIn(source)
    return row !== null && !this.#selections.haveVariables(place)
      ? this.#once(type, place, row)
      : this.#object(type, place, source)
  }

  /** What is selected of a row without variables depends on nothing but where it is written. */
  #once(type: GraphQLObjectType, place: Place, row: Row): string {
    const known = written.get(place) ?? new Recent<Written>(MOST_PLACES)
    written.set(place, known)
    const key = `${type.name} ${row.model.name} ${row.alias} ${this.statement.place}`
    const found = known.get(key)
    if (found !== undefined) {
      this.#members += found.members
      return this.statement.replay(found.recorded)
    }
    const before = this.#members
    const recorded = this.statement.record(() => this.#object(type, place, row))
    known.set(key, { recorded, members: this.#members - before })
    return recorded.text
  }

  #object(type: GraphQLObjectType, place: Place, source: unknown): string {
    const members = this.#selections.below(place, type).map((selected) => this.#member(type, selected, source))
    return objectText(members)
  }

  #member(type: GraphQLObjectType, selected: Selected, source: unknown): Member {
    const { key, node } = selected
    const name = node.name.value
    if ((this.#members += 1) > MOST_MEMBERS) throw new NotCompiled('too large')
    if (name === '__typename') return { key, json: [`'"${type.name}"'`] }
    const definition = type.getFields()[name]
    if (definition === undefined) throw new NotCompiled('introspection', `${type.name}.${name} is the schema's own`)
    const field = fieldOf(type, definition)
    const args = this.#argumentsOf(definition, selected)
    const below = field.isLeaf ? this.#leaf(type) : this.#below(type, field, selected)
    return { key, json: field.json(field.write(source as never, args as never, below)) }
  }

  #below(type: GraphQLObjectType, { named }: Field, selected: Selected): Below {
    return {
      statement: this.statement,
      typename: type.name,
      object: (source, typename = named.name) => this.object(this.#objectType(typename), selected, source),
      modelOf: (typename) => this.#modelOf(typename, named),
      asks: (name) =>
        isObjectType(named) && this.#selections.below(selected, named).some(({ node }) => node.name.value === name),
    }
  }

  /** What scalars and enums of a type are written with: nothing is below them. */
  #leaf(type: GraphQLObjectType): Below {
    const known = this.#leaves.get(type)
    if (known) return known
    const nothing = () => {
      throw new Error(`a scalar of ${type.name} is written as an object`)
    }
    const made = { statement: this.statement, typename: type.name, object: nothing, modelOf: nothing, asks: nothing }
    this.#leaves.set(type, made)
    return made
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
  #argumentsOf(definition: AnyField, selected: Selected): object {
    if (definition.args.length === 0) return NONE
    const known = constants.get(selected)
    if (known) return known
    const args = getArgumentValues(definition, selected.node, this.#variables)
    const isConstant = known === undefined && !hasVariables(selected.node)
    constants.set(selected, isConstant ? args : null)
    return args
  }
}

type Written = Readonly<{ recorded: Recorded; members: number }>
/** What was written of rows, by the place in the document. A variable before it can move it in the statement. */
const written = new WeakMap<Place, Recent<Written>>()
const MOST_PLACES = 8

const rowIn = (source: unknown): Row | null =>
  typeof source === 'object' && source !== null && 'model' in source && 'alias' in source ? (source as Row) : null

const NONE = {}
/** Null where there are variables. */
const constants = new WeakMap<Selected, object | null>()

function hasVariables({ arguments: given = [] }: Selected['node']): boolean {
  let found = false
  for (const argument of given) visit(argument, { [Kind.VARIABLE]: () => void (found = true) })
  return found
}

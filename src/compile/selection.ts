import type {
  ASTNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, Kind, visit } from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** A field as it is asked for: under one key, once or several times with the same arguments. */
export type Selected = Readonly<{ key: string; nodes: readonly FieldNode[]; node: FieldNode }>

/** Fields of one key, or an operation. */
export type Place = Readonly<{ nodes: readonly { selectionSet?: SelectionSetNode }[] }>

/**
 * What an operation asks of each type: fragments spread, what @skip and @include leave out left out, fields of one key
 * merged, in the order in which the answer has them (GraphQL, section 6.3.2). Each place is looked at once.
 */
export class Selections {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Variables
  readonly #known = new WeakMap<Place, Map<string, readonly Selected[]>>()
  readonly #variable = new WeakMap<Place, boolean>()

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Variables) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  /** The fields below a place of the document, for an object of this type. */
  below(place: Place, type: GraphQLObjectType) {
    const byType = this.#known.get(place) ?? new Map<string, readonly Selected[]>()
    this.#known.set(place, byType)
    const known = byType.get(type.name) ?? this.#collected(place.nodes, type)
    byType.set(type.name, known)
    return known
  }

  /** Whether anything below a place of the document is a variable. */
  haveVariables(place: Place): boolean {
    const known = this.#variable.get(place)
    if (known !== undefined) return known
    const found = place.nodes.some(({ selectionSet }) => selectionSet && this.#hasVariables(selectionSet, new Set()))
    this.#variable.set(place, found)
    return found
  }

  #hasVariables(part: ASTNode, spread: Set<string>): boolean {
    let found = false
    const below = (name: string) => {
      const fragment = this.#fragment(name, spread)
      return fragment !== undefined && this.#hasVariables(fragment, spread)
    }
    visit(part, {
      [Kind.VARIABLE]: () => void (found = true),
      [Kind.FRAGMENT_SPREAD]: ({ name }) => void (found ||= below(name.value)),
    })
    return found
  }

  #collected(nodes: readonly { selectionSet?: SelectionSetNode }[], type: GraphQLObjectType): Selected[] {
    const byKey = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    for (const { selectionSet } of nodes) if (selectionSet) this.#collect(selectionSet, type, byKey, spread)
    return [...byKey].flatMap(([key, fields]) => (fields[0] ? [{ key, nodes: fields, node: fields[0] }] : []))
  }

  #collect(
    { selections }: SelectionSetNode,
    type: GraphQLObjectType,
    byKey: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of selections.filter((one) => this.#isIncluded(one))) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const fields = byKey.get(key)
        if (fields) fields.push(selection)
        else byKey.set(key, [selection])
        continue
      }
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragment(selection.name.value, spread)
      if (part && this.#isFor(part.typeCondition?.name.value, type))
        this.#collect(part.selectionSet, type, byKey, spread)
    }
  }

  /** A fragment once for each selection. */
  #fragment(name: string, spread: Set<string>): FragmentDefinitionNode | undefined {
    if (spread.has(name)) return undefined
    spread.add(name)
    return this.#fragments.get(name)
  }

  #isFor(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const named: GraphQLNamedType | undefined = this.#schema.getType(condition)
    return isAbstractType(named) && this.#schema.isSubType(named, type)
  }

  #isIncluded(selection: SelectionNode): boolean {
    if (selection.directives === undefined || selection.directives.length === 0) return true
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.#variables)
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.#variables)
    return skip?.['if'] !== true && include?.['if'] !== false
  }
}

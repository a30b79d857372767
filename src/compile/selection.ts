import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, Kind } from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** A field as it is asked for: under one key, once or several times with the same arguments. */
export type Selected = Readonly<{ key: string; nodes: readonly FieldNode[]; node: FieldNode }>

/**
 * What an operation asks of each type: fragments spread, what @skip and @include leave out left out, fields of one key
 * merged, in the order in which the answer has them (GraphQL, section 6.3.2). Each place is looked at once.
 */
export class Selections {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Variables
  readonly #known = new WeakMap<object, Map<string, readonly Selected[]>>()

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Variables) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  /** The fields below a place of the document, for an object of this type. */
  below(place: Readonly<{ nodes: readonly { selectionSet?: SelectionSetNode }[] }>, type: GraphQLObjectType) {
    const byType = this.#known.get(place) ?? new Map<string, readonly Selected[]>()
    this.#known.set(place, byType)
    const known = byType.get(type.name) ?? this.#collected(place.nodes, type)
    byType.set(type.name, known)
    return known
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

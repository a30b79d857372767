import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql'
import { DEFAULT_PAGE, LARGEST_PAGE } from '#graphql/paging.ts'

/** How many nodes an operation may read at most, and the place that reads the most of them. */
export type Cost = Readonly<{ nodes: number; dearest: Readonly<{ nodes: number; path: string }> }>

/**
 * What is computed over a whole list or about one thing, whatever is shown of it, in nodes that take about as long:
 * `npm run bench:api` shows some 0.05 ms for a node of a page, and what these take for middling words and entities.
 */
const CHARGES: Readonly<Record<string, number>> = {
  totalCount: 20,
  coverage: 20,
  buckets: 200,
  related: 300,
  timeline: 50,
  search: 500,
}

/** The same for each field of a type `…Facets`: it groups a whole list. */
const FACET = 200

/** Lists without pages, such as the parties of a statement, are of this length on average. */
const UNPAGED = 4

/** Lists that are as long as an argument. */
const LENGTHS: Readonly<Record<string, string>> = { nodes: 'ids', resolve: 'names' }

/**
 * Counts as GitHub does: the product of the page sizes down the tree. Nothing is read for it, and each part of the
 * document is looked at once, however often it is spread.
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const root = schema.getRootType(operation.operation)
  if (!root) return { nodes: 0, dearest: { nodes: 0, path: '' } }
  const { once, each } = new Counter(schema, fragments, variables).selections(operation.selectionSet, root)
  const { nodes, most, path } = plus(once, each)
  return { nodes: Math.min(nodes, Number.MAX_SAFE_INTEGER), dearest: { nodes: most, path: written(path) } }
}

type Path = Readonly<{ key: string; below: Path | null }>
/** Nodes in all, and the most that a single field reads. */
type Part = Readonly<{ nodes: number; most: number; path: Path | null }>
/** For one parent; in a connection `each` counts once for every row of the page, `once` for the list as a whole. */
type Sum = Readonly<{ once: Part; each: Part }>

const nothing: Part = { nodes: 0, most: 0, path: null }
const free: Sum = { once: nothing, each: nothing }

class Counter {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #counted = new Map<string, Sum>()

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  selections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Sum {
    return selections
      .filter((selection) => this.#isIncluded(selection))
      .map((selection) => this.#selection(selection, parent))
      .reduce((sum, one) => ({ once: plus(sum.once, one.once), each: plus(sum.each, one.each) }), free)
  }

  /** A union or an interface costs what all its types cost: which of them it will be is not known yet. */
  #selection(selection: SelectionNode, parent: GraphQLCompositeType): Sum {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value)
    return this.selections(selection.selectionSet, this.#composite(selection.typeCondition?.name.value, parent))
  }

  #fragment(name: string): Sum {
    const known = this.#counted.get(name)
    if (known) return known
    const fragment = this.#fragments.get(name)
    const type = this.#composite(fragment?.typeCondition.name.value)
    const sum = fragment && type ? this.selections(fragment.selectionSet, type) : free
    this.#counted.set(name, sum)
    return sum
  }

  #field(node: FieldNode, parent: GraphQLCompositeType): Sum {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field) return free // __typename and the schema cost nothing
    const type = getNamedType(field.type)
    const { once, each } = node.selectionSet && isCompositeType(type) ? this.selections(node.selectionSet, type) : free
    const key = node.alias?.value ?? node.name.value
    if (isConnection(parent) && ['nodes', 'edges'].includes(field.name))
      return { once: nothing, each: under(key, 1, 0, plus(once, each)) }
    const charge = parent.name.endsWith('Facets') ? FACET : (CHARGES[field.name] ?? 0)
    if (isConnection(type)) {
      const page = this.#page(node, field)
      return { once: under(key, 1, page + charge, plus(once, times(page, each))), each: nothing }
    }
    const rows = isCompositeType(type) ? this.#rows(node, field, type, parent) : { length: 1, read: 0 }
    return { once: under(key, rows.length, rows.read + charge, plus(once, each)), each: nothing }
  }

  /** How many objects a field gives, and how many of them are rows that have to be read for it. */
  #rows(node: FieldNode, field: AnyField, type: GraphQLCompositeType, parent: GraphQLCompositeType) {
    if (!isListType(getNullableType(field.type))) {
      const counted = parent.name.endsWith('Edge') // by the connection
      return { length: 1, read: 'getFields' in type && 'id' in type.getFields() && !counted ? 1 : 0 }
    }
    const list = this.#argument(node, field, LENGTHS[field.name] ?? '')
    const length = Array.isArray(list) ? list.length : this.#page(node, field, UNPAGED)
    return { length, read: length }
  }

  /** What is not a page is refused later, by name; here it only must not break anything. */
  #page(node: FieldNode, field: AnyField, usual: number = DEFAULT_PAGE): number {
    const size = this.#argument(node, field, 'first') ?? this.#argument(node, field, 'last') ?? usual
    return typeof size === 'number' ? Math.min(Math.max(size, 0), LARGEST_PAGE) : usual
  }

  #argument({ arguments: given }: FieldNode, { args }: AnyField, name: string): unknown {
    const argument = given?.find((one) => one.name.value === name)
    const value: unknown = argument && valueFromASTUntyped(argument.value, this.#variables)
    return value === undefined ? args.find((one) => one.name === name)?.defaultValue : value
  }

  #composite(name: string | undefined): GraphQLCompositeType | undefined
  #composite(name: string | undefined, otherwise: GraphQLCompositeType): GraphQLCompositeType
  #composite(name: string | undefined, otherwise?: GraphQLCompositeType): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name)
    return isCompositeType(type) ? type : otherwise
  }

  #isIncluded(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.#variables)
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.#variables)
    return skip?.['if'] !== true && include?.['if'] !== false
  }
}

type AnyField = GraphQLField<unknown, unknown>

const isConnection = ({ name }: { readonly name: string }): boolean => name.endsWith('Connection')

const plus = (one: Part, other: Part): Part => {
  const { most, path } = other.most > one.most ? other : one
  return { nodes: one.nodes + other.nodes, most, path }
}

const times = (count: number, { nodes, most, path }: Part): Part => ({ nodes: count * nodes, most: count * most, path })

/** A field that reads `own` nodes itself, above `count` times what is below it. */
const under = (key: string, count: number, own: number, below: Part): Part => {
  const { nodes, most, path } = times(count, below)
  return own > most
    ? { nodes: nodes + own, most: own, path: { key, below: null } }
    : { nodes: nodes + own, most, path: path && { key, below: path } }
}

function written(path: Path | null): string {
  const keys: string[] = []
  for (let at = path; at; at = at.below) keys.push(at.key)
  return keys.join('.')
}

import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  NameNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  VariableDefinitionNode,
  VariableNode,
} from 'graphql'
import { Kind, parseType, print, separateOperations, valueFromASTUntyped, visit } from 'graphql'
import type { Connection } from './connections.ts'
import { areRows } from './connections.ts'
import type { Fragments, Query } from './query.ts'
import { fragmentOf, keyOf } from './query.ts'
import { QueryUnfit } from './unfit.ts'

export type Variables = Readonly<Record<string, unknown>>

/** A query for one page of a connection, and where its walk begins. */
export type PagedQuery = Readonly<{
  text: string
  variables: (size: number, after: string | null) => Variables
  size: number
  after: string | null
}>

/** As many as the API gives at once. */
const PAGE = 100

/**
 * Asks for the rows of the connection, where the page ends, and nothing else: what stands beside it would be read again
 * with every page. The fragments on the way to it are written out, its `first` and `after` become variables.
 */
export function pagedQuery(
  { document, operation, fragments }: Query,
  { path, fields }: Connection,
  given: Variables,
): PagedQuery {
  const known = { ...defaultsOf(operation), ...given }
  const start = startOf(fields, known)
  const taken = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value))
  const names = { first: freeName('pageSize', taken), after: freeName('after', taken) }
  const selectionSet = towards(path, operation.selectionSet, fragments, names)
  const text = print(withoutUnused(document, { ...operation, selectionSet }, names))
  const variables = (size: number, after: string | null) => ({ ...given, [names.first]: size, [names.after]: after })
  return { text, variables, ...start }
}

function startOf(fields: readonly FieldNode[], known: Variables): Pick<PagedQuery, 'size' | 'after'> {
  const given = Object.fromEntries(
    fields.flatMap((field) =>
      (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, known)]),
    ),
  )
  const { first, after, last, before } = given
  if (isGiven(last) || isGiven(before)) throw new QueryUnfit('--all goes forward; leave "last" and "before" out')
  if (isGiven(first) && !(typeof first === 'number' && first > 0))
    throw new QueryUnfit('"first" is the size of the pages; give a whole number from 1 on, or leave it out')
  return { size: isGiven(first) ? (first as number) : PAGE, after: isGiven(after) ? String(after) : null }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )

const freeName = (name: string, taken: ReadonlySet<string>): string =>
  taken.has(name) ? freeName(`${name}_`, taken) : name

type Names = Readonly<{ first: string; after: string }>

/** The selections that lead along the path; at its end, those of rows. Fragments are written out. */
function towards(path: readonly string[], set: SelectionSetNode, fragments: Fragments, names: Names): SelectionSetNode {
  const [key, ...rest] = path
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) {
      const { selectionSet } = selection
      if (key === undefined) return areRows(selection) ? [selection] : []
      if (keyOf(selection) !== key || selectionSet === undefined) return []
      const inner = { ...selection, selectionSet: towards(rest, selectionSet, fragments, names) }
      return [rest.length === 0 ? onePage(inner, inner.selectionSet, names) : inner]
    }
    const { typeCondition, selectionSet } =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragmentOf(selection, fragments) : selection
    const inner = towards(path, selectionSet, fragments, names)
    if (inner.selections.length === 0) return []
    const { directives = [] } = selection
    return [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), directives, selectionSet: inner }]
  })
  return { ...set, selections }
}

function onePage(connection: FieldNode, set: SelectionSetNode, { first, after }: Names): FieldNode {
  const others = (connection.arguments ?? []).filter(({ name }) => !['first', 'after'].includes(name.value))
  return {
    ...connection,
    arguments: [...others, argument('first', first), argument('after', after)],
    selectionSet: { ...set, selections: [...set.selections, PAGE_INFO] },
  }
}

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value })
const variableNode = (name: string): VariableNode => ({ kind: Kind.VARIABLE, name: nameNode(name) })
const argument = (name: string, variable: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: nameNode(name),
  value: variableNode(variable),
})
const declared = (variable: string, type: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableNode(variable),
  type: parseType(type),
})
const fieldNode = (name: string, ...below: readonly FieldNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: nameNode(name),
  ...(below.length > 0 && { selectionSet: { kind: Kind.SELECTION_SET, selections: below } }),
})
const PAGE_INFO = fieldNode('pageInfo', fieldNode('hasNextPage'), fieldNode('endCursor'))

/** Servers refuse fragments and variables that nothing uses. */
function withoutUnused(document: DocumentNode, operation: OperationDefinitionNode, names: Names): DocumentNode {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const one = { ...document, definitions: [operation, ...fragments] }
  const used = Object.values(separateOperations(one))[0] ?? one
  const variables = new Set<string>()
  visit(used, { VariableDefinition: () => false, Variable: ({ name }) => void variables.add(name.value) })
  const kept = (operation.variableDefinitions ?? []).filter(({ variable }) => variables.has(variable.name.value))
  const variableDefinitions = [...kept, declared(names.first, 'Int'), declared(names.after, 'String')]
  return {
    ...used,
    definitions: used.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions } : definition,
    ),
  }
}

import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'
import {
  GraphQLError,
  Kind,
  KnownFragmentNamesRule,
  NoFragmentCyclesRule,
  OperationTypeNode,
  buildSchema,
  parse,
  validate,
} from 'graphql'
import { QueryUnfit } from './unfit.ts'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** One operation that reads, and the document it stands in; its fragments are there and hold no circle. */
export type Query = Readonly<{
  text: string
  document: DocumentNode
  operation: OperationDefinitionNode
  fragments: Fragments
}>

/** `name` tells which operation, where there are several; what is wrong is told without asking the server. */
export function readQuery(text: string, name?: string): Query {
  const document = parsed(text)
  const operation = chosen(
    document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION),
    name,
  )
  if (operation.operation !== OperationTypeNode.QUERY)
    throw new QueryUnfit(`only a query is sent, this is a ${operation.operation}`)
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  return { text, document, operation, fragments: new Map(fragments.map((one) => [one.name.value, one])) }
}

function parsed(text: string): DocumentNode {
  try {
    const document = parse(text)
    const [error] = validate(anySchema, document, [KnownFragmentNamesRule, NoFragmentCyclesRule])
    if (error) throw error
    return document
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { line = 1, column = 1 } = error.locations?.[0] ?? {}
    throw new QueryUnfit(`line ${line}, column ${column} of the query: ${error.message}`)
  }
}

/** The rules that are checked here ask for no type. */
const anySchema = buildSchema('type Query { any: Boolean }')

function chosen(operations: readonly OperationDefinitionNode[], name: string | undefined): OperationDefinitionNode {
  const names = operations.map((one) => one.name?.value ?? 'one without a name').join(', ')
  const [first, second] = operations.filter((one) => name === undefined || one.name?.value === name)
  if (first && !second) return first
  if (first) throw new QueryUnfit(`there are several operations; choose with --operation one of ${names}`)
  throw new QueryUnfit(name === undefined ? 'there is no query' : `there is no operation "${name}", but ${names}`)
}

/** The fields of a selection, also those in fragments, whatever their type. */
export function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    const { selectionSet } = selection.kind === Kind.FRAGMENT_SPREAD ? fragmentOf(selection, fragments) : selection
    return fieldsOf(selectionSet, fragments)
  })
}

export function fragmentOf({ name }: { readonly name: { readonly value: string } }, fragments: Fragments) {
  const fragment = fragments.get(name.value)
  if (fragment === undefined) throw new Error(`${name.value} was checked to be there`)
  return fragment
}

/** The name of a field in the answer. */
export const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value

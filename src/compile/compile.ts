import type {
  DirectiveNode,
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  VariableNode,
} from 'graphql'
import { getOperationAST, getVariableValues, Kind, OperationTypeNode, visit } from 'graphql'
import { isLiteral } from './json.ts'
import type { NamedSql } from './named-sql.ts'
import { namedSql } from './named-sql.ts'
import { NotCompiled } from './not-compiled.ts'
import { Selections } from './selection.ts'
import { Writer } from './writer.ts'

/** One SQL statement that answers a whole operation: its only value is the JSON text of `data`. */
export type Compiled = NamedSql &
  Readonly<{
    parameters: readonly unknown[]
    /** Whether the best plan depends on the parameters. */
    valuesMatter: boolean
  }>

/** What is asked, as graphql-js executes it. */
export type Asked = Readonly<{
  schema: GraphQLSchema
  document: DocumentNode
  operationName?: string | null | undefined
  variableValues?: Readonly<Record<string, unknown>> | null | undefined
}>

/**
 * Writes an operation as SQL. Throws `NotCompiled`, or what the arguments' own checks throw: then graphql-js has to
 * execute it, and reports the error where it belongs.
 */
export function compile({ schema, document, operationName, variableValues }: Asked): Compiled {
  const operation = getOperationAST(document, operationName)
  const type = schema.getQueryType()
  if (operation?.operation !== OperationTypeNode.QUERY || !type) throw new NotCompiled('no query')
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!coerced) throw new NotCompiled('variables')
  const plan = planOf(document, operation)
  return written(plan, new Writer(schema, selectionsOf(schema, plan, coerced), coerced), type)
}

function written({ root }: Plan, writer: Writer, type: GraphQLObjectType): Compiled {
  const json = writer.object(type, root, undefined)
  if (isLiteral(json)) throw new NotCompiled('nothing to read')
  const { parameters, valuesMatter } = writer.statement
  if (parameters.length > MOST_PARAMETERS) throw new NotCompiled('too large')
  return { ...namedSql(`SELECT ${json} AS data`), parameters, valuesMatter }
}

/** PostgreSQL counts the parameters of a statement in two bytes. */
const MOST_PARAMETERS = 30_000

/** What stays the same whatever the variables. */
type Plan = Readonly<{
  root: Readonly<{ nodes: readonly [OperationDefinitionNode] }>
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Variables that decide what is included. */
  switches: readonly string[]
  /** By the values of the switches. */
  selections: Map<string, Selections>
}>

/** Documents are parsed once and kept by their text; an operation belongs to one. */
const plans = new WeakMap<OperationDefinitionNode, Plan>()
/** More settings of the switches than anybody uses are not kept. */
const MOST_SETTINGS = 16

function planOf(document: DocumentNode, operation: OperationDefinitionNode): Plan {
  const known = plans.get(operation)
  if (known) return known
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  const plan: Plan = {
    root: { nodes: [operation] },
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
    switches: [...new Set([operation, ...fragments].flatMap(switchesOf))],
    selections: new Map(),
  }
  plans.set(operation, plan)
  return plan
}

function switchesOf(part: OperationDefinitionNode | FragmentDefinitionNode): string[] {
  const names: string[] = []
  const note = { [Kind.VARIABLE]: ({ name }: VariableNode) => void names.push(name.value) }
  visit(part, { [Kind.DIRECTIVE]: (directive: DirectiveNode) => void visit(directive, note) })
  return names
}

function selectionsOf(schema: GraphQLSchema, plan: Plan, variables: Readonly<Record<string, unknown>>): Selections {
  const setting = JSON.stringify(plan.switches.map((name) => variables[name]))
  const known = plan.selections.get(setting)
  if (known) return known
  const made = new Selections(schema, plan.fragments, variables)
  if (plan.selections.size < MOST_SETTINGS) plan.selections.set(setting, made)
  return made
}

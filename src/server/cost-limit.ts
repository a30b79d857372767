import type { ExecutionArgs, ExecutionResult, FragmentDefinitionNode } from 'graphql'
import { GraphQLError, getOperationAST, getVariableValues } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Cost } from './cost.ts'
import { costOf } from './cost.ts'

type Shown = Readonly<{ nodes: number; limit: number }>

/** Refuses what may read too many nodes before anything is read, and says with every answer what it cost. */
export function useCostLimit(limit: number): Plugin {
  /** Gives a function that adds the cost to an answer, or null where there is nothing to count. */
  const check = (args: ExecutionArgs, stop: (refusal: ExecutionResult) => void) => {
    const cost = costOfRequest(args)
    if (cost === null) return null
    const shown: Shown = { nodes: cost.nodes, limit }
    const show = (result: ExecutionResult) => ({ ...result, extensions: { ...result.extensions, cost: shown } })
    if (cost.nodes > limit) stop(show({ errors: [tooDear(cost, limit)] }))
    return show
  }
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const show = check(args, setResultAndStopExecution)
      if (show === null) return undefined
      return { onExecuteDone: ({ result, setResult }) => setResult(show(result as ExecutionResult)) }
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const show = check(args, setResultAndStopExecution)
      if (show === null) return undefined
      return { onSubscribeResult: () => ({ onNext: ({ result, setResult }) => setResult(show(result)) }) }
    },
  }
}

/** What an answer shows of its cost; null where it is over the limit, or there is nothing to count. */
export function shownCost(args: Asked, limit: number): Shown | null {
  const cost = costOfRequest(args)
  return cost !== null && cost.nodes <= limit ? { nodes: cost.nodes, limit } : null
}

type Asked = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>

/** Null where there is no such operation, or a variable does not fit: the execution says so. */
function costOfRequest({ schema, document, operationName, variableValues }: Asked): Cost | null {
  const operation = getOperationAST(document, operationName)
  if (!operation) return null
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!coerced) return null
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]))
  return costOf(schema, operation, fragments, coerced)
}

const isFragment = (definition: { readonly kind: string }): definition is FragmentDefinitionNode =>
  definition.kind === 'FragmentDefinition'

const count = (nodes: number) => nodes.toLocaleString('en-US')

const tooDear = ({ nodes, dearest }: Cost, limit: number) =>
  new GraphQLError(
    `this may read ${count(nodes)} nodes, more than the limit of ${count(limit)}; ` +
      `"${dearest.path}" alone reads ${count(dearest.nodes)}: ` +
      'give a smaller "first" or "last" there or above it, or ask in several requests',
    { extensions: { code: 'COST_EXCEEDED', http: { status: 400, spec: true } } },
  )

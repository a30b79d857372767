import { GraphQLError } from 'graphql'
import type { ValidationRule } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * PostgreSQL keeps neither U+0000 nor half of a surrogate pair; a string with one is refused before any SQL,
 * whether it stands in the document or in the variables.
 */
export const useStorableText: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(storableLiterals),
  onExecute: ({ args, setResultAndStopExecution }) => {
    if (isStorable(args.variableValues)) return
    setResultAndStopExecution({ errors: [textInvalid('a variable')] })
  },
}

const storableLiterals: ValidationRule = (context) => ({
  StringValue: (node) => {
    if (!isStorable(node.value)) context.reportError(textInvalid('a string', node))
  },
})

/** Whether PostgreSQL can keep every string in a value. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  return value === null || typeof value !== 'object' || Object.values(value).every(isStorable)
}

const textInvalid = (what: string, node?: object) =>
  new GraphQLError(`${what} holds U+0000 or half of a surrogate pair, which no text here can hold`, {
    ...(node && { nodes: node as never }),
    extensions: { code: 'TEXT_INVALID' },
  })

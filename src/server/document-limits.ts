import type { FieldNode, SelectionSetNode, ValidationRule } from 'graphql'
import { GraphQLError, Kind, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { createLRUCache } from 'graphql-yoga'

const refused = (code: string, message: string, node?: FieldNode) =>
  new GraphQLError(message, { nodes: node ?? null, extensions: { code, http: { status: 400, spec: true } } })

/** Parses a document, up to a number of words and signs; throws a GraphQLError with a code. */
export function parseUpTo(maxTokens: number): typeof parse {
  return (source, options) => {
    try {
      return parse(source, { ...options, maxTokens })
    } catch (error) {
      if (!(error instanceof GraphQLError && /contains more tha[nt] \d+ tokens/.test(error.message))) throw error
      throw refused(
        'TOKENS_EXCEEDED',
        `the document has more than ${maxTokens} words and signs; give values as variables, or ask in several requests`,
      )
    }
  }
}

export const useTokenLimit = (maxTokens: number): Plugin => {
  const parser = parseUpTo(maxTokens)
  return { onParse: ({ setParseFn }) => setParseFn(parser as (...args: unknown[]) => unknown) }
}

/** Parsed documents are kept, but not long ones: a thousand of the longest would fill the memory. */
export function documentCache<Value extends object>() {
  const cache = createLRUCache<Value>({ max: 1000 })
  return {
    get: (document: string) => cache.get(document),
    set: (document: string, value: Value) => {
      if (document.length <= LONGEST_KEPT) cache.set(document, value)
    },
  }
}

/** Characters of a document. */
export const LONGEST_KEPT = 20_000

/**
 * How deep a selection goes, and a field that is so deep. Fields of the schema about itself do not count: graphql has a
 * rule of its own for them. Each fragment is measured once.
 */
export const depthLimit = (limit: number): ValidationRule =>
  function depthIsBounded(context) {
    const measured = new Map<string, Depth>()
    const ofFragment = (name: string): Depth => {
      const known = measured.get(name)
      if (known) return known
      measured.set(name, flat) // a cycle is refused by another rule
      const fragment = context.getFragment(name)
      const depth = fragment ? ofSelections(fragment.selectionSet) : flat
      measured.set(name, depth)
      return depth
    }
    const ofSelections = ({ selections }: SelectionSetNode): Depth =>
      selections
        .map((selection) => {
          if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
          if (selection.kind === Kind.INLINE_FRAGMENT) return ofSelections(selection.selectionSet)
          if (selection.name.value.startsWith('__')) return flat
          const below = selection.selectionSet ? ofSelections(selection.selectionSet) : flat
          return { fields: below.fields + 1, deepest: below.deepest ?? selection }
        })
        .reduce((most, one) => (one.fields > most.fields ? one : most), flat)
    return {
      OperationDefinition: ({ selectionSet }) => {
        const { fields, deepest } = ofSelections(selectionSet)
        if (fields <= limit) return
        const message = `fields stand ${fields} deep, and the limit is ${limit}; go on from an "id" in another request`
        context.reportError(refused('DEPTH_EXCEEDED', message, deepest))
      },
    }
  }

type Depth = Readonly<{ fields: number; deepest?: FieldNode }>
const flat: Depth = { fields: 0 }

const noIntrospection: ValidationRule = function introspectionIsOff(context) {
  return {
    Field: (node) => {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return
      const message = 'this server does not describe its schema; ask whoever runs it'
      context.reportError(refused('INTROSPECTION_DISABLED', message, node))
    },
  }
}

/** Where the schema is not told, no error guesses at a name of it either. */
export const useValidation = (maxDepth: number, introspection: boolean): Plugin => ({
  onValidate: ({ addValidationRule, setValidationFn }) => {
    addValidationRule(depthLimit(maxDepth))
    if (!introspection) {
      addValidationRule(noIntrospection)
      const quietly: typeof validate = (schema, document, rules) =>
        validate(schema, document, rules, { hideSuggestions: true })
      setValidationFn(quietly as (...args: unknown[]) => ReturnType<typeof validate>)
    }
    return ({ result, setResult }) => {
      if (result.some(({ message }: Error) => message === GRAPHQL_GAVE_UP)) setResult([tooComplex()])
    }
  },
})

/** What graphql says, and nothing else, when comparing fields of the same name takes too long. */
const GRAPHQL_GAVE_UP = 'Validation aborted.'

const tooComplex = () =>
  refused('DOCUMENT_TOO_COMPLEX', 'the document names the same fields so often that checking it takes too long')

/** The same for an error of the execution, such as a variable that does not fit. */
export const withoutGuess = (error: GraphQLError): GraphQLError =>
  Object.defineProperty(error, 'message', { value: error.message.replace(/ Did you mean [^?]*\?$/, '') })

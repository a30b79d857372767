import type { GraphQLNamedType } from 'graphql'
import {
  buildASTSchema,
  findBreakingChanges,
  GraphQLDeprecatedDirective,
  GraphQLSchema,
  isAbstractType,
  parse,
  visit,
} from 'graphql'

/**
 * What a client of the released schema would lose in the current one: a sentence for each removal and each
 * incompatible change of what was not deprecated when it was released. Anything may be added.
 */
export const brokenPromises = (released: string, current: GraphQLSchema): string[] =>
  findBreakingChanges(promised(released), current).map(({ description }) => description)

/** The schema without what is deprecated in it, and without the types that nothing else leads to. */
function promised(source: string): GraphQLSchema {
  const drop = ({ directives = [] }: Deprecatable) =>
    directives.some(({ name }) => name.value === GraphQLDeprecatedDirective.name) ? null : undefined
  const visitor = { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop }
  return reachable(buildASTSchema(visit(parse(source), visitor), { assumeValidSDL: true }))
}

type Deprecatable = Readonly<{ directives?: readonly Readonly<{ name: Readonly<{ value: string }> }>[] }>

/** An object is reached by a field that returns it, or one that returns an interface or a union it belongs to. */
function reachable(schema: GraphQLSchema, types: readonly GraphQLNamedType[] = []): GraphQLSchema {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  const reached = new GraphQLSchema({ ...roots, types, directives: schema.getDirectives(), assumeValid: true })
  const known = new Set(Object.values(reached.getTypeMap()))
  const more = [...known].filter(isAbstractType).flatMap((type) => [...schema.getPossibleTypes(type)])
  return more.every((type) => known.has(type)) ? reached : reachable(schema, more)
}

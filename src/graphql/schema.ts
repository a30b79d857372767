import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'
import './scalars.ts'
import './mention.ts'
import './affiliation.ts'
import './evidence.ts'
import './article.ts'
import './entity.ts'
import './statement.ts'
import './event.ts'
import './connections.ts'
import './timeline.ts'
import './related.ts'
import './search.ts'
import './subscription.ts'

/** The whole schema: every noun's file has added its part to the builder. */
export const schema: GraphQLSchema = builder.toSchema()

/**
 * Writes introspection.d.ts, from which gql.tada takes the types of every operation. In a project of your own:
 *
 *     npx gql.tada generate-output
 *
 * does the same, but needs a TypeScript whose compiler can be called from JavaScript, which TypeScript 7 cannot.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'

const SCHEMA = join(import.meta.dirname, '../../src/graphql/schema.graphql')
export const TYPES: string = join(import.meta.dirname, 'introspection.d.ts')

export function introspectionTypes(): string {
  const introspection = introspectionFromSchema(buildSchema(readFileSync(SCHEMA, 'utf8')))
  return outputIntrospectionFile(minifyIntrospection(introspection), { fileType: '.d.ts', shouldPreprocess: true })
}

if (import.meta.main) writeFileSync(TYPES, introspectionTypes())

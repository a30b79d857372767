import type { Quad } from 'n3'
import { formatOf } from './rdf/graph.ts'
import { iriOf, nameOf, prefixes, properties } from './rdf/vocabularies.ts'

/** Stands in every file, so that it is read without asking any host; also served, for those who only take parts. */
export const context = {
  '@version': 1.1,
  ...prefixes,
  ...Object.fromEntries(
    Object.entries(properties).map(([term, { name, range }]) => [
      term,
      range === null ? name : { '@id': name, '@type': range },
    ]),
  ),
} as const

const termOf: ReadonlyMap<string, string> = new Map(
  Object.entries(properties).map(([term, { name }]) => [iriOf(name), term]),
)
const rangeOf: ReadonlyMap<string, string | null> = new Map(
  Object.values(properties).map(({ name, range }) => [iriOf(name), range && (range === '@id' ? range : iriOf(range))]),
)
const TYPE = iriOf('rdf:type')
const STRING = iriOf('xsd:string')
const numbers: ReadonlySet<string> = new Set([
  iriOf('xsd:integer'),
  iriOf('xsd:nonNegativeInteger'),
  iriOf('xsd:double'),
])

/** The value of a property; plain where the context already says what it is (JSON-LD 1.1, 4.2). */
function value({ predicate, object }: Quad): unknown {
  const range = rangeOf.get(predicate.value) ?? null
  if (object.termType !== 'Literal') return range === '@id' ? object.value : { '@id': object.value }
  if (object.language !== '') return { '@value': object.value, '@language': object.language }
  const datatype = object.datatype.value
  if (datatype === range) return numbers.has(datatype) ? Number(object.value) : object.value
  if (datatype !== STRING) return { '@value': object.value, '@type': datatype }
  return range === null ? object.value : { '@value': object.value }
}

type Node = Record<string, unknown>

const add = (node: Node, key: string, added: unknown): void => {
  node[key] = key in node ? [node[key], added].flat() : added
}

/** Each subject as one object, every one behind a comma. */
function written(quads: readonly Quad[]): string {
  const nodes = new Map<string, Node>()
  for (const quad of quads) {
    const node = nodes.get(quad.subject.value) ?? { '@id': quad.subject.value }
    nodes.set(quad.subject.value, node)
    if (quad.predicate.value === TYPE) add(node, '@type', nameOf(quad.object.value))
    else add(node, termOf.get(quad.predicate.value) ?? quad.predicate.value, value(quad))
  }
  return [...nodes.values()].map((node) => `,\n${JSON.stringify(node)}`).join('')
}

/** JSON-LD 1.1, flattened: one object in `@graph` for each node. */
export const jsonld = formatOf({
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  head: `{"@context":${JSON.stringify(context)},"@graph":[{"@id":"${prefixes.dateline}"}`,
  write: written,
  tail: '\n]}\n',
})

import { spawnSync } from 'node:child_process'
import jsonld from 'jsonld'
import type { Quad } from 'n3'
import { Parser, Writer } from 'n3'

const lines = (quads: readonly Quad[]): string[] =>
  [...new Set(new Writer({ format: 'N-Quads' }).quadsToString([...quads]).split('\n'))].filter(Boolean).toSorted()

const parse = (text: string, format: string): Quad[] => new Parser({ format }).parse(text)

/** The triples of a file in canonical N-Quads, sorted, as each notation's own reader finds them. */
export const triples = {
  jsonld: async (text: string): Promise<string[]> =>
    lines(parse((await jsonld.toRDF(JSON.parse(text) as object, offline)) as unknown as string, 'N-Quads')),
  turtle: (text: string): string[] => lines(parse(text, 'Turtle')),
  nquads: (text: string): string[] => lines(parse(text, 'N-Quads')),
}

const offline = {
  format: 'application/n-quads',
  documentLoader: (url: string) => Promise.reject(new Error(`asked the network for ${url}`)),
} as const

/** Debian: raptor2-utils. */
export const hasRapper = spawnSync('rapper', ['--version']).status === 0

/** Another reader altogether; what it warns of is an error here. */
export function rapper(text: string, format: 'turtle' | 'nquads'): string[] {
  const run = spawnSync('rapper', ['-q', '-i', format, '-o', 'ntriples', '-', 'urn:base'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (run.status !== 0 || run.stderr !== '') throw new Error(run.stderr)
  return lines(parse(run.stdout, 'N-Triples'))
}

/** Every IRI of a file, wherever it stands. */
export function irisOf(text: string): Set<string> {
  const terms = parse(text, 'N-Quads').flatMap(({ subject, predicate, object }) => [
    subject,
    predicate,
    object.termType === 'Literal' ? object.datatype : object,
  ])
  return new Set(terms.map((term) => (term.termType === 'NamedNode' ? term.value : `a ${term.termType}`)))
}

import { Writer } from 'n3'
import { formatOf } from './rdf/graph.ts'

const writer = new Writer({ format: 'N-Quads' })

/** RDF 1.1 N-Quads: a triple a line, nothing abbreviated. */
export const nquads = formatOf({
  mediaType: 'application/n-quads',
  extension: 'nq',
  head: '',
  write: (quads) => writer.quadsToString([...quads]),
  tail: '',
})

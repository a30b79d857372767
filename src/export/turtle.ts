import type { Quad } from 'n3'
import { Writer } from 'n3'
import { formatOf } from './rdf/graph.ts'
import { prefixes } from './rdf/vocabularies.ts'

/** Each record is written on its own, so that nothing is held; the prefixes stand once, at the head. */
function written(quads: readonly Quad[]): string {
  const writer = new Writer({ format: 'Turtle', prefixes })
  writer.addQuads([...quads])
  let text = ''
  writer.end((_error, result: string) => (text = result))
  return text
}
const head = written([])

/** RDF 1.1 Turtle. */
export const turtle = formatOf({
  mediaType: 'text/turtle; charset=utf-8',
  extension: 'ttl',
  head,
  write: (quads) => written(quads).slice(head.length),
  tail: '',
})

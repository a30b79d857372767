import type { Format } from './format.ts'
import type { EdgeRecord, EntityRecord } from './records.ts'
import { element, escapeXml, opening } from './xml.ts'

/**
 * GraphML 1.1 (http://graphml.graphdrawing.org/primer/graphml-primer.html). Its graphs may hold several edges between
 * two nodes and mix directed with undirected ones, so each edge has an id and says which it is; readers that mix
 * nothing take a graph of statements (directed) or of events (undirected). Names of keys are unique in the document.
 */
const keys = {
  node: { label: 'string', kind: 'string', slug: 'string', articles: 'int' },
  edge: { fact: 'string', tie: 'string', weight: 'int', earliest: 'string', latest: 'string' },
} as const

type Given<Of extends keyof typeof keys> = Readonly<Record<keyof (typeof keys)[Of], string | number | null>>

const declared = (of: keyof typeof keys): string =>
  Object.entries(keys[of])
    .map(([id, type]) => `${element('key', { id, for: of, 'attr.name': id, 'attr.type': type })}\n`)
    .join('')

const data = <Of extends keyof typeof keys>(given: Given<Of>): string =>
  Object.entries<string | number | null>(given)
    .map(([key, value]) => (value === null ? '' : element('data', { key }, escapeXml(String(value)))))
    .join('')

const node = ({ id, name, kind, slug, _count }: EntityRecord): string =>
  `${element('node', { id }, data<'node'>({ label: name, kind, slug, articles: _count.articles }))}\n`

const edge = ({ id, source, target, fact, label, weight, earliest, latest }: EdgeRecord): string => {
  const attributes = { id: `e${id}`, source, target, directed: fact !== 'event' }
  return `${element('edge', attributes, data<'edge'>({ fact, tie: label, weight, earliest, latest }))}\n`
}

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns'
const root = {
  xmlns: NAMESPACE,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/1.1/graphml.xsd`,
}

/** What a reader may count on, in GraphML's own words: nodes come before edges, and these are called e1, e2, … */
const order = { 'parse.order': 'nodesfirst', 'parse.nodeids': 'free', 'parse.edgeids': 'canonical' }

export const graphml: Format = {
  mediaType: 'application/graphml+xml; charset=utf-8',
  extension: 'graphml',
  kinds: ['statements', 'events'],
  takesAll: true,
  head: (kind) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${opening('graphml', root)}\n${declared('node')}${declared('edge')}` +
    `${opening('graph', { id: 'dateline', edgedefault: kind === 'statements' ? 'directed' : 'undirected', ...order })}\n`,
  of: { entity: node, edge },
  tail: '</graph>\n</graphml>\n',
}

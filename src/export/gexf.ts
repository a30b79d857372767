import { FIRST_DAY, LAST_DAY } from '#core/fuzzy-date.ts'
import type { Format } from './format.ts'
import type { EdgeRecord, EntityRecord } from './records.ts'
import { element, escapeXml, opening } from './xml.ts'

/**
 * GEXF 1.3 (https://gexf.net/schema.html) for Gephi: a dynamic graph, in which ties have the days between which their
 * facts lie. Two entities may be tied several times; the primer wants the `kind` of such parallel edges to differ.
 */
const nodeAttributes = { kind: 'string', slug: 'string', articles: 'integer' }
const edgeAttributes = { fact: 'string' }

const declared = (of: 'node' | 'edge', types: Readonly<Record<string, string>>): string => {
  const each = Object.entries(types).map(([name, type]) => element('attribute', { id: name, title: name, type }))
  return `${element('attributes', { class: of }, each.join(''))}\n`
}

const values = (given: Readonly<Record<string, string | number>>): string => {
  const each = Object.entries(given).map(([name, value]) => element('attvalue', { for: name, value }))
  return element('attvalues', {}, each.join(''))
}

const node = ({ id, name, kind, slug, _count }: EntityRecord): string =>
  `${element('node', { id, label: name }, values({ kind, slug, articles: _count.articles }))}\n`

const edge = (record: EdgeRecord): string => {
  const { id, source, target, fact, label, weight } = record
  const type = fact === 'event' ? 'undirected' : 'directed'
  const attributes = { id, source, target, type, kind: `${fact}:${label}`, label, weight, ...days(record) }
  return `${element('edge', attributes, values({ fact }))}\n`
}

/** Both inclusive. An open end is left out, and so is one that lies before the start: it ended another of the facts. */
function days({ earliest, latest }: EdgeRecord): Readonly<{ start: string | null; end: string | null }> {
  const start = earliest === FIRST_DAY ? null : earliest
  const isKnown = latest !== null && latest !== LAST_DAY && (start === null || latest >= start)
  return { start, end: isKnown ? latest : null }
}

const description =
  'Entities of the news and what ties them: statements from speaker to role, events between those who took part, ' +
  'affiliations from holder to organization. The weight counts the facts.'
const meta = element('creator', {}, 'Dateline') + element('description', {}, escapeXml(description))

const mode = { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval', idtype: 'string' }

export const gexf: Format = {
  mediaType: 'application/gexf+xml; charset=utf-8',
  extension: 'gexf',
  kinds: ['statements', 'events'],
  takesAll: true,
  head: (kind) =>
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `${opening('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' })}\n${element('meta', {}, meta)}\n` +
    `${opening('graph', { ...mode, defaultedgetype: kind === 'statements' ? 'directed' : 'undirected' })}\n` +
    declared('node', nodeAttributes) +
    declared('edge', edgeAttributes),
  of: { entity: node, edge },
  between: (_before, after) =>
    after === 'entity' ? '<nodes>\n' : after === 'edge' ? '</nodes>\n<edges>\n' : '</edges>\n',
  tail: '</graph>\n</gexf>\n',
}

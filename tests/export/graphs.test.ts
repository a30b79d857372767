import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import readGexf from 'graphology-gexf'
import readGraphml from 'graphology-graphml'
import { describe, expect, test } from 'vitest'
import { gexf } from '#export/gexf.ts'
import { graphml } from '#export/graphml.ts'
import { anyText } from './any-text.ts'
import { edge, entity, uuid, written } from './written.ts'

const formats = { gexf, graphml }
const read = {
  gexf: (text: string) => readGexf.parse(MultiGraph, text),
  graphml: (text: string) => readGraphml.parse(MultiGraph, text),
}
const names = ['gexf', 'graphml'] as const

const records = {
  entity: [entity(1, 'Antony <Blinken> & "Co"'), entity(2, "Yang's\nfriend"), entity(3, '')],
  edge: [
    edge(1, { weight: 3, earliest: '2021-06-11', latest: '2021-06-12' }),
    edge(2, { label: 'TOPIC' }),
    edge(3, { fact: 'event', label: 'CONSULT', earliest: '0001-01-01', latest: '2021-06-11' }),
    edge(4, { fact: 'event', label: 'ACCUSE', earliest: '2021-06-11', latest: '9999-12-31' }),
    edge(5, { fact: 'affiliation', label: 'head of "A & B"', earliest: '2021-06-11', latest: '2011-01-01' }),
    edge(6, { source: uuid(2), target: uuid(1) }),
  ],
}

/** What the XML 1.0 of our files does to a text. */
const held = (text: string) =>
  text.toWellFormed().replaceAll(/(?![\t\n\r\u{7F}-\u{9F}])\p{Cc}|[\u{FFFE}\u{FFFF}]/gu, '\u{FFFD}')

describe.each(names)('%s', (name) => {
  const file = written(formats[name], null, records)

  test('has the entities with what is known of them', () => {
    const graph = read[name](file)
    expect(graph.order).toBe(3)
    expect(graph.getNodeAttributes(uuid(1))).toEqual({
      ...{ label: 'Antony <Blinken> & "Co"', kind: 'PERSON', slug: 'entity-1', articles: 1 },
    })
  })

  test('ties two entities several times, each tie with its kind, weight and direction', () => {
    const graph = read[name](file)
    expect([graph.multi, graph.type, graph.size]).toEqual([true, 'mixed', 6])
    const ties = graph.mapEdges((_id, tie, source, target, _source, _target, isUndirected): unknown[] => [
      ...[tie['fact'], tie['tie'] ?? tie['label'], tie['weight'], source, target, isUndirected],
    ])
    expect(ties).toEqual([
      ['statement', 'ADDRESSEE', 3, uuid(1), uuid(2), false],
      ['statement', 'TOPIC', 1, uuid(1), uuid(2), false],
      ['event', 'CONSULT', 1, uuid(1), uuid(2), true],
      ['event', 'ACCUSE', 1, uuid(1), uuid(2), true],
      ['affiliation', 'head of "A & B"', 1, uuid(1), uuid(2), false],
      ['statement', 'ADDRESSEE', 1, uuid(2), uuid(1), false],
    ])
  })

  test.each([
    ['statements', 'directed'],
    ['events', 'undirected'],
    [null, 'undirected'],
  ] as const)('of %s says that edges are %s unless they say otherwise', (kind, type) => {
    expect(formats[name].head(kind)).toMatch(new RegExp(`<graph [^>]*edge(type|default)="${type}"`))
  })

  test('is a whole file where nothing is tied', () => {
    const graph = read[name](written(formats[name], 'events', {}))
    expect([graph.order, graph.size]).toEqual([0, 0])
  })

  test('keeps any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const graph = read[name](
          written(formats[name], null, { entity: [entity(1, text), entity(2, 'B')], edge: [edge(1, { label: text })] }),
        )
        const [label] = graph.mapEdges((_id, tie) => (name === 'gexf' ? tie['label'] : tie['tie']) as unknown)
        expect(graph.getNodeAttribute(uuid(1), 'label') ?? '').toBe(held(text))
        expect(label ?? '').toBe(held(text))
      }),
    )
  })

  const schema = fileURLToPath(new URL(`schemas/${name}.xsd`, import.meta.url))
  const xmllint = (text: string, ...flags: string[]) =>
    spawnSync('xmllint', ['--nonet', '--noout', ...flags, '-'], { input: text, encoding: 'utf8' })
  const isInstalled = xmllint('<a/>').status === 0

  test.skipIf(!isInstalled)('is well-formed to xmllint with any text', () => {
    const many = fc.sample(anyText, { numRuns: 200, seed: 1 }).map((text, at) => entity(at + 10, text))
    expect(xmllint(written(formats[name], null, { entity: many })).stderr).toBe('')
  })

  test.skipIf(!isInstalled || !existsSync(schema))('is valid by the official schema, if it lies in schemas/', () => {
    expect(xmllint(file, '--schema', schema).stderr).toBe('- validates\n')
  })
})

test('GEXF dates a tie by inclusive days, leaves open ends out and any end before the start', () => {
  const days = [...written(gexf, null, records).matchAll(/<edge [^>]*/g)].map(([found]) =>
    [...found.matchAll(/ (start|end)="([^"]*)"/g)].map(([, key, day]) => [key, day]),
  )
  expect(days).toEqual([
    [
      ['start', '2021-06-11'],
      ['end', '2021-06-12'],
    ],
    [],
    [['end', '2021-06-11']],
    [['start', '2021-06-11']],
    [['start', '2021-06-11']],
    [],
  ])
})

test('the kinds of parallel edges differ in GEXF', () => {
  const kinds = [...written(gexf, null, records).matchAll(/source="([^"]*)" target="([^"]*)"[^>]* kind="([^"]*)"/g)]
  expect(new Set(kinds.map(([, ...key]) => key.join())).size).toBe(6)
})

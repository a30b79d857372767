import fc from 'fast-check'
import { Parser } from 'n3'
import { expect, test } from 'vitest'
import type { Format } from '#export/format.ts'
import { context, jsonld } from '#export/jsonld.ts'
import { nquads } from '#export/nquads.ts'
import { address } from '#export/rdf/describe.ts'
import { definitions, properties } from '#export/rdf/vocabularies.ts'
import type { Records } from '#export/records.ts'
import { turtle } from '#export/turtle.ts'
import { anyText, recordsOf } from './hand-written.ts'
import { hasRapper, irisOf, rapper, triples } from './triples.ts'

type Given = Omit<Records, 'edge'>

const fileOf = ({ head, of, tail }: Format, records: readonly Given[]): string =>
  head(null) +
  records
    .map(({ origin, article, entity, affiliation, statement, event }) =>
      [
        ...[of.origin?.(origin), of.article?.(article), of.entity?.(entity), of.affiliation?.(affiliation)],
        ...[of.statement?.(statement), of.event?.(event)],
      ].join(''),
    )
    .join('') +
  tail

/** RFC 3986, the characters of a URI; all of ours are ASCII. */
const URI = /^[a-z][a-z\d+.-]*:([\w\-.~:/?#@!$&'()*+,;=[\]]|%[\da-f]{2})+$/i

test('any text is the same in all three notations, under valid IRIs and without blank nodes', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const records = [recordsOf(text)]
      const file = fileOf(nquads, records)
      const expected = triples.nquads(file)
      expect(triples.turtle(fileOf(turtle, records))).toEqual(expected)
      expect(await triples.jsonld(fileOf(jsonld, records))).toEqual(expected)
      expect([...irisOf(file)].filter((iri) => !URI.test(iri))).toEqual([])
      const words = new Parser({ format: 'N-Quads' }).parse(file).filter(({ object }) => object.value === text)
      expect(words.length).toBeGreaterThan(20)
    }),
    { numRuns: 40 },
  )
})

test.skipIf(!hasRapper)('rapper, where it is installed, reads any text as we mean it', () => {
  const known = anyText.map((text) => text.replaceAll(/[\u{FFFE}\u{FFFF}]/gu, '')) // rapper passes over them
  const records = fc.sample(known, { numRuns: 100, seed: 1 }).map(recordsOf)
  const expected = triples.nquads(fileOf(nquads, records))
  expect(rapper(fileOf(turtle, records), 'turtle')).toEqual(expected)
  expect(rapper(fileOf(nquads, records), 'nquads')).toEqual(expected)
})

test.each([
  ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
  ['https://news.example/a b/<c>|é', 'https://news.example/a%20b/%3Cc%3E%7C%C3%A9'],
  ['https://news.example/100%/%41', 'https://news.example/100%25/%41'],
  ['https://news.example/a/../b/.', 'https://news.example/b/'],
])('the address %s is the IRI %s', (url, iri) => {
  expect(address(url)).toMatchObject({ termType: 'NamedNode', value: iri })
})

test.each(['', 'news.example', 'javascript:alert(1)', 'https://', 'https://a:b:c/', 'https://news.example/a#b#c'])(
  'what is no address stays text: %j',
  (url) => {
    expect(address(url)).toMatchObject({ termType: 'Literal', value: url })
  },
)

test('a statement is a quotation by its speaker, borne out by the words of one version', () => {
  const { statement } = recordsOf('I will resign')
  const speaker = statement.parties.slice(0, 1).map((party) => ({ ...party, label: 'she', evidence: [] }))
  expect(turtle.of.statement?.({ ...statement, parties: speaker })).toMatchInlineSnapshot(`
    "<urn:uuid:00000000-0000-5000-8000-000000000013> a schema:Quotation;
        schema:text "I will resign"@en;
        schema:inLanguage "en";
        schema:spokenByCharacter <urn:uuid:00000000-0000-5000-8000-000000000004>;
        dateline:speechMode "DIRECT";
        dateline:voice "ATTRIBUTED";
        dateline:polarity "POSITIVE";
        dateline:cue "I will resign";
        schema:position 1;
        schema:isPartOf <urn:uuid:00000000-0000-5000-8000-000000000001>;
        prov:hadPrimarySource <urn:uuid:00000000-0000-5000-8000-000000000002>;
        dateline:publishedIn <urn:uuid:00000000-0000-5000-8000-000000000001>;
        dateline:saidAt <urn:uuid:00000000-0000-5000-8000-000000000008>;
        schema:about <urn:uuid:00000000-0000-5000-8000-000000000008>.
    <urn:uuid:00000000-0000-5000-8000-000000000014> a oa:Annotation;
        oa:motivatedBy oa:linking;
        oa:hasBody <urn:uuid:00000000-0000-5000-8000-000000000013>;
        oa:hasTarget <urn:uuid:00000000-0000-5000-8000-000000000014#target>;
        dateline:evidenceRole "SUPPORT";
        schema:position 0;
        dateline:review "PROPOSED";
        dateline:rule "quoted-speech";
        dateline:confidence 9.0E-1;
        prov:wasGeneratedBy <urn:uuid:00000000-0000-5000-8000-000000000003>.
    <urn:uuid:00000000-0000-5000-8000-000000000014#target> a oa:SpecificResource;
        oa:hasSource <urn:uuid:00000000-0000-5000-8000-000000000002>;
        oa:hasSelector <urn:uuid:00000000-0000-5000-8000-000000000014#position>, <urn:uuid:00000000-0000-5000-8000-000000000014#quote>.
    <urn:uuid:00000000-0000-5000-8000-000000000014#position> a oa:TextPositionSelector;
        oa:start "4"^^xsd:nonNegativeInteger;
        oa:end "9"^^xsd:nonNegativeInteger.
    <urn:uuid:00000000-0000-5000-8000-000000000014#quote> a oa:TextQuoteSelector;
        oa:exact "I will resign".
    <urn:uuid:00000000-0000-5000-8000-000000000013> dateline:party <urn:uuid:00000000-0000-5000-8000-000000000020>.
    <urn:uuid:00000000-0000-5000-8000-000000000020> a schema:Role;
        schema:roleName "SPEAKER";
        rdfs:label "she";
        schema:position 1;
        dateline:who <urn:uuid:00000000-0000-5000-8000-000000000004>;
        dateline:capacity <urn:uuid:00000000-0000-5000-8000-000000000007>.
    "
  `)
})

test('an entity has names with their languages and is the same as its item of Wikidata', () => {
  expect(turtle.of.entity?.(recordsOf('China').entity)).toMatchInlineSnapshot(`
    "<urn:uuid:00000000-0000-5000-8000-000000000005> a schema:AdministrativeArea, schema:GovernmentOrganization;
        schema:additionalType "GEOPOLITICAL";
        schema:name "China"@en;
        schema:alternateName "former China";
        schema:description "China";
        schema:identifier "china", <urn:uuid:00000000-0000-5000-8000-000000000005#iso3166-1=CN>, <urn:uuid:00000000-0000-5000-8000-000000000005#China=China>;
        schema:sameAs <http://www.wikidata.org/entity/Q148>.
    <urn:uuid:00000000-0000-5000-8000-000000000005#iso3166-1=CN> a schema:PropertyValue;
        schema:propertyID "iso3166-1";
        schema:value "CN".
    <urn:uuid:00000000-0000-5000-8000-000000000005#China=China> a schema:PropertyValue;
        schema:propertyID "China";
        schema:value "China".
    "
  `)
})

test('an event has its date as EDTF and as days', () => {
  const text = turtle.of.event?.(recordsOf('late May').event)
  expect(text).toContain('rdf:value "2021-05-21/2021-05-31"^^edtf:EDTF')
  expect(text).toContain('sem:hasEarliestBeginTimeStamp "2021-05-21"^^xsd:date')
  expect(text).toContain('sem:hasLatestEndTimeStamp "2021-05-31"^^xsd:date')
  expect(text).toContain('rdfs:label "late May"')
})

test('an open end is no day', () => {
  const open = { ...recordsOf('since May').event, whenEdtf: '2021-05/..', whenLatest: '9999-12-31' }
  expect(turtle.of.event?.(open)).toContain('sem:hasEarliestBeginTimeStamp "2021-05-21"')
  expect(turtle.of.event?.(open)).not.toContain('9999')
})

test('a date that is not known is not spoken of', () => {
  expect(turtle.of.statement?.(recordsOf('yes').statement)).not.toMatch(/dateCreated|dateline:said |sem:Time/)
})

test.each([
  ['HUMAN', 'prov:Person'],
  ['RULES', 'prov:SoftwareAgent'],
  ['MODEL', 'prov:SoftwareAgent'],
  ['IMPORT', 'prov:Organization'],
])('the agent of an origin of %s is a %s', (kind, agent) => {
  expect(turtle.of.origin?.({ ...recordsOf('us').origin, kind })).toContain(`#agent> a ${agent}`)
})

test('every word of our own that is used is defined, and the other way round', () => {
  const own = Object.entries(properties).flatMap(([term, { name }]) => (name.startsWith('dateline:') ? [term] : []))
  expect(own.toSorted()).toEqual(Object.keys(definitions).toSorted())
  expect(turtle.head(null)).toContain('dateline:who a rdf:Property;\n    rdfs:label "who"')
})

test('the context that is given out reads a part of a file', async () => {
  const { entity } = recordsOf('China')
  const [, first] = jsonld.of.entity?.(entity).split(',\n') ?? []
  const found = await triples.jsonld(JSON.stringify({ '@context': context, '@graph': [JSON.parse(first ?? '')] }))
  expect(triples.nquads(nquads.of.entity?.(entity) ?? '')).toEqual(expect.arrayContaining(found))
  expect(found.length).toBeGreaterThan(8)
})

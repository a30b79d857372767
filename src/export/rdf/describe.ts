import type { Literal, NamedNode, Quad } from 'n3'
import { DataFactory } from 'n3'
import { closed } from '../bounds.ts'
import type { Name, Property } from './vocabularies.ts'
import { iriOf, properties } from './vocabularies.ts'

/** Text and numbers become what the range of their property says; a term stays what it is. */
type Value = string | number | Literal | NamedNode | null
export type Description = Readonly<Partial<Record<Property, Value | readonly Value[]>>>

/** One node for each name, however often it is used. */
const known = new Map<Name, NamedNode>()
function nodeOf(name: Name): NamedNode {
  const node = known.get(name) ?? DataFactory.namedNode(iriOf(name))
  known.set(name, node)
  return node
}

/** One node of the graph: what it is, and what is known of it. */
export function describe(iriOfNode: string, types: readonly Name[], description: Description): Quad[] {
  const subject = DataFactory.namedNode(iriOfNode)
  const quads = types.map((type) => DataFactory.quad(subject, nodeOf('rdf:type'), nodeOf(type)))
  for (const [key, values] of Object.entries(description)) {
    const { name, range } = properties[key as Property]
    for (const value of [values].flat())
      if (value !== null) quads.push(DataFactory.quad(subject, nodeOf(name), termOf(value, range)))
  }
  return quads
}

function termOf(value: Exclude<Value, null>, range: '@id' | Name | null): Literal | NamedNode {
  if (typeof value === 'object') return value
  if (range === '@id') return DataFactory.namedNode(String(value))
  if (range === null) return DataFactory.literal(String(value))
  return DataFactory.literal(range === 'xsd:double' ? double(Number(value)) : String(value), nodeOf(range))
}

/** The canonical form (XML Schema 2, 3.2.5.2), which JSON-LD gives to a number: 0.9 → `9.0E-1`. */
const double = (value: number): string => value.toExponential(15).replace(/(\d)0*e\+?/, '$1E')

export const uuid = (id: string): string => `urn:uuid:${id}`
/** A node that belongs to another and has no id of its own: `urn:uuid:…#target`. */
export const part = (id: string, name: string): string => `${uuid(id)}#${name}`
export const iri = (value: string): NamedNode => DataFactory.namedNode(value)

/** Text in a language (BCP 47); plain where the language is not known. Tags are compared without case: RDF 1.1, 3.3. */
export const tagged = (text: string, language: string): Literal =>
  DataFactory.literal(text, TAG.test(language) && language !== 'und' ? language.toLowerCase() : undefined)
const TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

/**
 * As an IRI without dots to resolve, with what RFC 3986 does not let stand in one percent-encoded; as text where that is
 * still no address.
 */
export function address(url: string): Literal | NamedNode {
  const encoded = url.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-fA-F]{2})/gu, encodeURIComponent)
  const parsed = /^https?:\/\/[^#]*(#[^#]*)?$/.test(encoded) ? URL.parse(encoded) : null
  return parsed === null ? DataFactory.literal(url) : DataFactory.namedNode(parsed.href)
}

type Fuzzy<Column extends string> = Readonly<
  Record<`${Column}${'Text' | 'Edtf' | 'Earliest' | 'Latest' | 'Basis'}`, string | null>
>

/** The node of a fuzzy date: its phrase, its EDTF value, its bounds. Nothing where no date is known. */
export function time<Column extends string>(iriOfTime: string, column: Column, dates: Fuzzy<Column>): Quad[] {
  if (!isDated(column, dates)) return []
  return describe(iriOfTime, ['sem:Time'], {
    label: dates[`${column}Text`],
    edtfValue: dates[`${column}Edtf`],
    hasEarliestBeginTimeStamp: closed(dates[`${column}Earliest`]),
    hasLatestEndTimeStamp: closed(dates[`${column}Latest`]),
    basis: dates[`${column}Basis`],
  })
}

export const isDated = <Column extends string>(column: Column, dates: Fuzzy<Column>): boolean =>
  dates[`${column}Text`] !== null || dates[`${column}Edtf`] !== null

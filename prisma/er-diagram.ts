/**
 * Writes er-diagram.md from schema.prisma: every table with its columns as PostgreSQL knows them, every foreign key with
 * its cardinalities. With `--check` it writes nothing and fails where the file is stale. prisma-markdown was tried: it
 * leaves out compound keys and the types of the columns, and prisma-erd-generator needs a browser.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attr, Block, Field, Model } from '@mrleebo/prisma-ast'
import { getSchema } from '@mrleebo/prisma-ast'

const SCHEMA = join(import.meta.dirname, 'schema.prisma')
const DIAGRAM = join(import.meta.dirname, 'er-diagram.md')

const scalarTypes: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double_precision',
  Boolean: 'boolean',
  DateTime: 'timestamp',
  Json: 'jsonb',
  Bytes: 'bytea',
}

type Named = Readonly<{ name: string; attributes: readonly Attr[] }>
type Column = Named & Readonly<{ type: string; optional: boolean; array: boolean }>
type Table = Named & Readonly<{ columns: readonly Column[]; relations: readonly Column[] }>

/** The diagram as Markdown. */
function erDiagram(source: string): string {
  const { list } = getSchema(source)
  const enums = new Map(
    list.filter((block) => block.type === 'enum').map((block) => [block.name, mapped(namedOf(block))]),
  )
  const models = list.filter((block) => block.type === 'model')
  const names = new Set(models.map(({ name }) => name))
  const tables = new Map(models.map((model) => [model.name, tableOf(model, names)]))
  const lines = [...tables.values()].flatMap((table) => [...entity(table, enums), ...relationships(table, tables)])
  return `${preamble}\n\n\`\`\`mermaid\nerDiagram\n${lines.map((line) => `  ${line}`).join('\n')}\n\`\`\`\n`
}

const preamble = `# The tables

Generated from \`schema.prisma\` by \`npm run er-diagram\`. PK: part of the primary key. FK: part of a foreign key. UK: unique by
itself. A solid line is a foreign key inside the primary key of the table it starts from; a dashed line any other.`

function tableOf(model: Model, names: ReadonlySet<string>): Table {
  const columns = model.properties.filter((property) => property.type === 'field').map(columnOf)
  return {
    ...namedOf(model),
    columns: columns.filter(({ type }) => !names.has(type)),
    relations: columns.filter(({ attributes }) => listArgument(attributes, 'relation').length > 0),
  }
}

/** `Unsupported("tsvector")` is a tsvector. */
function columnOf({ name, fieldType, attributes = [], optional = false, array = false }: Field): Column {
  const type = typeof fieldType === 'string' ? fieldType : (unquoted(fieldType.params?.[0]) ?? fieldType.name)
  return { name, type, attributes, optional, array }
}

function entity(table: Table, enums: ReadonlyMap<string, string>): string[] {
  const key = primaryKey(table)
  const foreign = new Set(table.relations.flatMap(({ attributes }) => listArgument(attributes, 'relation')))
  const columns = table.columns.map((column) => {
    const keys = [
      ...(key.includes(column.name) ? ['PK'] : []),
      ...(foreign.has(column.name) ? ['FK'] : []),
      ...(find(column.attributes, 'unique') === undefined ? [] : ['UK']),
    ].join(', ')
    const notes = [...(column.optional ? ['null'] : []), ...uniqueWith(table, column)].join('; ')
    return [`  ${typeOf(column, enums)}`, mapped(column), keys, notes && `"${notes}"`]
      .filter((part) => part !== '')
      .join(' ')
  })
  return [`${mapped(table)} {`, ...columns, '}']
}

function relationships(table: Table, tables: ReadonlyMap<string, Table>): string[] {
  const key = primaryKey(table)
  const uniques = [key, ...uniqueKeys(table)]
  return table.relations.map((relation) => {
    const fields = listArgument(relation.attributes, 'relation')
    const unique = uniques.some((columns) => columns.length > 0 && columns.every((column) => fields.includes(column)))
    const line = fields.some((field) => key.includes(field)) ? '--' : '..'
    const target = tables.get(relation.type)
    if (target === undefined) throw new Error(`${table.name}.${relation.name} leads to no model`)
    const ends = `${unique ? '|o' : '}o'}${line}${relation.optional ? 'o|' : '||'}`
    return `${mapped(table)} ${ends} ${mapped(target)} : "${relation.name}"`
  })
}

function typeOf({ type, attributes, array }: Column, enums: ReadonlyMap<string, string>): string {
  const native = attributes.find(({ group }) => group === 'db')?.name.toLowerCase()
  return `${native ?? scalarTypes[type] ?? enums.get(type) ?? type}${array ? '[]' : ''}`
}

function primaryKey({ attributes, columns }: Table): readonly string[] {
  const own = columns.filter((column) => find(column.attributes, 'id') !== undefined).map(({ name }) => name)
  return own.length > 0 ? own : listArgument(attributes, 'id')
}

function uniqueKeys({ attributes, columns }: Table): (readonly string[])[] {
  const own = columns.filter((column) => find(column.attributes, 'unique') !== undefined).map(({ name }) => [name])
  const compound = attributes
    .filter(({ name }) => name === 'unique')
    .map((attribute) => listArgument([attribute], 'unique'))
  return [...own, ...compound]
}

/** Where a column is the last of a compound unique key, the others: `unique with article_id`. */
function uniqueWith(table: Table, { name }: Column): string[] {
  if (primaryKey(table).includes(name)) return [] // unique anyway
  const nameOf = (field: string) =>
    mapped(table.columns.find((column) => column.name === field) ?? { name: field, attributes: [] })
  return uniqueKeys(table)
    .filter((columns) => columns.length > 1 && columns.at(-1) === name)
    .map((columns) => `unique with ${columns.slice(0, -1).map(nameOf).join(', ')}`)
}

/** What PostgreSQL calls it. */
function mapped({ name, attributes }: Named): string {
  return unquoted(find(attributes, 'map')?.args?.[0]?.value) ?? name
}

function namedOf(block: Extract<Block, { type: 'model' | 'enum' }>): Named {
  const inside = block.type === 'model' ? block.properties : block.enumerators
  return { name: block.name, attributes: inside.filter((property) => property.type === 'attribute') }
}

const find = (attributes: readonly Attr[], name: string) =>
  attributes.find((attribute) => attribute.name === name && attribute.group === undefined)

/** The names in the brackets of `@@id([a, b])`, `@@id(fields: [a, b])` or `@relation(fields: [a, b], …)`. */
function listArgument(attributes: readonly Attr[], name: string): readonly string[] {
  for (const { value } of find(attributes, name)?.args ?? []) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const list = value.type === 'keyValue' && value.key === 'fields' ? value.value : value
    if (typeof list === 'object' && list !== null && !Array.isArray(list) && list.type === 'array')
      return list.args.map(String)
  }
  return []
}

const unquoted = (value: unknown) => (typeof value === 'string' ? value.replaceAll('"', '') : undefined)

const diagram = erDiagram(readFileSync(SCHEMA, 'utf8'))
if (!process.argv.includes('--check')) writeFileSync(DIAGRAM, diagram)
else if (readFileSync(DIAGRAM, 'utf8') !== diagram) {
  console.error('prisma/er-diagram.md is stale: run "npm run er-diagram"')
  process.exitCode = 1
}

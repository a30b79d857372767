import { getDatamodel } from '#store/generated/pothos.ts'

/** A relation as SQL joins it: pairs of a column of this table and one of the other. */
export type Relation = Readonly<{
  model: ModelName
  isList: boolean
  on: readonly Readonly<{ own: string; other: string }>[]
}>

/** A table as reads see it; fields and relations by the names schema.prisma gives them. */
export type Model = Readonly<{
  name: ModelName
  table: string
  columns: ReadonlyMap<string, string>
  relations: ReadonlyMap<string, Relation>
}>

/** A model by the name its Prisma client has: `articleEntity`. */
export type ModelName = string

type Field = ReturnType<typeof getDatamodel>['datamodel']['models'][string]['fields'][number]

const datamodel = getDatamodel().datamodel.models

/** schema.prisma maps every name to its snake case; a test compares with a migrated database. */
const snake = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const models = new Map<ModelName, Model>(Object.keys(datamodel).map((name) => [camel(name), described(name)]))

/** All models, for tests and tools. */
export const modelNames: readonly ModelName[] = [...models.keys()]

/** Throws for a name that schema.prisma does not have: a bug of the caller. */
export function modelOf(name: ModelName): Model {
  const found = models.get(name)
  if (found === undefined) throw new Error(`schema.prisma has no model "${name}"`)
  return found
}

function described(name: string): Model {
  const fields = datamodel[name]?.fields ?? []
  const columns = fields
    .filter(({ kind }) => kind !== 'object')
    .map((field) => [field.name, snake(field.name)] as const)
  const relations = fields
    .filter(({ kind }) => kind === 'object')
    .map((field) => [field.name, relationOf(name, field)] as const)
  return { name: camel(name), table: snake(name), columns: new Map(columns), relations: new Map(relations) }
}

function relationOf(model: string, field: Field): Relation {
  const isOwner = hasKey(field)
  const owner = isOwner ? field : oppositeOf(model, field)
  const [from, to] = isOwner ? [model, field.type] : [field.type, model]
  const on = (owner.relationFromFields ?? []).map((name) => {
    const [key, id] = [snake(name), referencedBy(name, from, to)]
    return isOwner ? { own: key, other: id } : { own: id, other: key }
  })
  return { model: camel(field.type), isList: field.isList, on }
}

function hasKey(field: Field): boolean {
  return (field.relationFromFields ?? []).length > 0
}

function oppositeOf(model: string, field: Field): Field {
  const candidates = datamodel[field.type]?.fields ?? []
  const found = candidates.find((one) => one.relationName === field.relationName && one.type === model && hasKey(one))
  if (found === undefined) throw new Error(`the relation ${model}.${field.name} has no key`)
  return found
}

/** A key that another table has under the same name points there; any other, as a table's to itself, at the id. */
function referencedBy(key: string, owner: string, referenced: string): string {
  const fields = owner === referenced ? [] : (datamodel[referenced]?.fields ?? [])
  return fields.some((field) => field.name === key && field.kind !== 'object') ? snake(key) : 'id'
}

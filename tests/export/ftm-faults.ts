import { schemata } from './ftm-schemata.ts'

export type FtmEntity = Readonly<{
  id: string
  schema: string
  properties: Readonly<Record<string, readonly string[]>>
}>

export const entitiesOf = (file: string): FtmEntity[] =>
  file
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FtmEntity)

/** followthemoney/types: a date may be cut off after any part, and has no zone. */
const forms: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?$/,
  country: /^[a-z]{2}$/,
  language: /^[a-z]{3}$/,
  url: /^https?:\/\/./,
  identifier: /^Q\d+$/,
  entity: /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/,
}
const anything = /./s

/** What FollowTheMoney would refuse in these entities; whatever they point at has to be among them. */
export function faults(entities: readonly FtmEntity[]): string[] {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))
  const typeFault = (type: string, value: string): boolean => {
    if (!/^[A-Z]/.test(type)) return !(forms[type] ?? anything).test(value)
    return !schemata[schemaOf.get(value) ?? '']?.is.includes(type)
  }
  return entities.flatMap(({ id, schema, properties }) => {
    const known = schemata[schema]
    if (known === undefined) return [`${schema} is no schema`]
    const missing = known.required.filter((name) => properties[name] === undefined)
    const wrong = Object.entries(properties).flatMap(([name, values]) => {
      const type = known.properties[name]
      if (type === undefined || values.length === 0) return [name]
      return values.filter((value) => typeFault(type, value)).map((value) => `${name}: ${value}`)
    })
    const ids = forms['entity']?.test(id) === true ? [] : [id]
    return [...missing, ...wrong, ...ids].map((fault) => `${schema} ${fault}`)
  })
}

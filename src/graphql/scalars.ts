import { GraphQLError } from 'graphql'
import { instantText } from '#compile/json.ts'
import { scalarSql } from '#compile/notation.ts'
import { builder } from './builder.ts'

const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/

builder.scalarType('Date', {
  description: 'A day as `YYYY-MM-DD`, in the Gregorian calendar, years 0001 to 9999.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && DAY.test(value) && isDay(value)) return value
    throw new GraphQLError(`${JSON.stringify(value)} is not a day; write YYYY-MM-DD`, {
      extensions: { code: 'DATE_INVALID' },
    })
  },
})

builder.scalarType('DateTime', {
  description: 'An instant in RFC 3339, always in UTC: `2021-06-21T08:30:00.000Z`.',
  extensions: scalarSql((value) => `to_json(${instantText(value)})`),
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => {
    if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value
    throw new GraphQLError(`${JSON.stringify(value)} is not an instant; write it in RFC 3339`, {
      extensions: { code: 'DATE_INVALID' },
    })
  },
})

builder.scalarType('URL', {
  description: 'An absolute http or https URL.',
  extensions: scalarSql((value) => `to_json(${value})`),
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && URL.canParse(value)) return value
    throw new GraphQLError(`${JSON.stringify(value)} is not a URL`, { extensions: { code: 'URL_INVALID' } })
  },
})

/** 30 February is not one. */
function isDay(value: string): boolean {
  const time = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value)
}

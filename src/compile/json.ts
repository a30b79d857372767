/**
 * JSON as text, byte for byte as JSON.stringify prints it. PostgreSQL's own json_build_object and json_agg put spaces
 * where it has none; the pieces are therefore put together by `concat`, whose work does not grow with the square of them.
 */

/** PostgreSQL's functions take a hundred arguments. */
const MOST_ARGUMENTS = 90

/** SQL expressions of texts that make a JSON text one after the other. */
export type Pieces = readonly string[]

/** A member of an object: its key and its JSON. */
export type Member = Readonly<{ key: string; json: Pieces }>

/** SQL expression of an object. Keys are GraphQL names, which need no quoting. */
export function objectText(members: readonly Member[]): string {
  const pieces: string[] = []
  let literal = '{'
  for (const [index, { key, json }] of members.entries()) {
    literal += `${index === 0 ? '' : ','}"${key}":`
    for (const piece of json) {
      if (isLiteral(piece)) literal += piece.slice(1, -1)
      else {
        pieces.push(`'${literal}'`, piece)
        literal = ''
      }
    }
  }
  return concat([...pieces, `'${literal}}'`])
}

/** Text that JSON need not escape; to_json would look up its type each time. */
export const quoted = (value: string): Pieces => [`'"'`, value, `'"'`]

/** SQL expression of a list: `item` is the JSON text of each row of the source. */
export const listText = (item: string, source: string): string =>
  `(SELECT concat('[', string_agg(${item}, ','), ']') ${source})`

export function concat(pieces: readonly string[]): string {
  if (pieces.length === 1) return String(pieces[0])
  if (pieces.length <= MOST_ARGUMENTS) return `concat(${pieces.join(', ')})`
  return concat([concat(pieces.slice(0, MOST_ARGUMENTS)), ...pieces.slice(MOST_ARGUMENTS)])
}

/** A short text in quotes that needs no escape, which is what `objectText` makes of objects without a value. */
export const isLiteral = (json: string): boolean => json.length < 200 && /^'[^']*'$/.test(json)

/** SQL expression of a number of type real, as JavaScript prints it. */
export const realText = (value: string): string =>
  `(CASE WHEN ${value} = 0 THEN '0' WHEN ${value} >= 1e-4 THEN ${value}::text
    WHEN ${value} >= 1e-6::real THEN ${value}::text::numeric::text
    ELSE regexp_replace(${value}::text, 'e-0', 'e-') END)`

/** SQL expression of an instant in UTC, as Date.toISOString writes it; the value is a timestamptz. */
export const instantText = (value: string): string =>
  `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** SQL expression of text in base64url, without lines and padding. */
export const base64url = (value: string): string =>
  `translate(encode(convert_to(${value}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`

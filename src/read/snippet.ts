import type { Expression } from './arguments.ts'
import type { ModelName } from './model.ts'
import { modelOf } from './model.ts'
import { tsquery } from './search.ts'
import type { Statement } from './sql.ts'

/** Stand around marked words in what PostgreSQL gives; from the private use area, and taken out of the text before. */
const BEGIN = '\u{E000}'
const END = '\u{E001}'
/** Stands for "<" meanwhile, for PostgreSQL drops what looks like markup; a letter in no locale. */
const LESS = '\u{1}'

/** SQL expressions of the words a row of each sort is found by, in the alias `n`. */
const sources: Readonly<Record<ModelName, string>> = {
  article: `coalesce((SELECT v.text FROM article_version v WHERE v.article_id = n.id ORDER BY v.sequence DESC LIMIT 1), n.title)`,
  entity: `concat_ws(': ', n.name, n.description)`,
  statement: 'n.text',
  event: 'n.title',
}

const OPTIONS = `StartSel=${BEGIN},StopSel=${END},MaxFragments=2,MaxWords=30,MinWords=10,FragmentDelimiter=" … "`

/** SQL expression of the best passages of a row as JSON text, with marks around the words that match. */
export const snippet = (statement: Statement, name: ModelName, id: string, search: string): string =>
  `to_json(${markedPassage(statement, name, id, search)})`

type Given = string | Expression

/** The same as text. */
export function markedPassage(statement: Statement, name: ModelName, id: Given, search: Given): string {
  const configuration = name === 'entity' ? 'names' : 'news'
  const plain = `translate(${sources[name]}, '<${LESS}${BEGIN}${END}', '${LESS}')`
  const marked = `ts_headline('${configuration}', ${plain}, ${tsquery(statement, modelOf(name), search)}, '${OPTIONS}')`
  return `(SELECT ${marked} FROM ${name} n WHERE n.id = ${statement.value(id)}::uuid)`
}

/** A piece of a passage; together they are its text. */
export type SnippetPart = Readonly<{ text: string; isMarked: boolean }>

/** Cuts a passage where its marks begin and end. */
export function snippetParts(marked: string): SnippetPart[] {
  const parts = marked.split(/(\u{E000}[^\u{E001}]*\u{E001})/u).map((piece) => {
    const isMarked = piece.startsWith(BEGIN)
    const text = isMarked ? piece.slice(1, -1) : piece
    return { text: text.replaceAll(LESS, '<'), isMarked }
  })
  return parts.filter(({ text }) => text !== '')
}

/** SQL expression of a passage without its marks. */
export const unmarked = (marked: string): string => `translate(${marked}, '${LESS}${BEGIN}${END}', '<')`

/** SELECT of the `text` of each piece of a passage, and whether it `is_marked`. */
export const pieceRows = (marked: string): string =>
  `SELECT ${unmarked('r.piece[1]')} AS text, left(r.piece[1], 1) = '${BEGIN}' AS is_marked
    FROM regexp_matches(${marked}, '${BEGIN}[^${END}]*${END}|[^${BEGIN}]+', 'g') WITH ORDINALITY r (piece, nth)
    WHERE ${unmarked('r.piece[1]')} <> '' ORDER BY r.nth`

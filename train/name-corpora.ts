import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A text in which names are marked; `type` is PER, ORG, LOC or MISC. */
export type NamedText = Readonly<{
  text: string
  spans: readonly Readonly<{ start: number; end: number; type: string }>[]
}>

const types: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  MISC: 'MISC',
  OTH: '',
  person: 'PER',
  politician: 'PER',
  writer: 'PER',
  musicalartist: 'PER',
  scientist: 'PER',
  researcher: 'PER',
  organisation: 'ORG',
  politicalparty: 'ORG',
  band: 'ORG',
  university: 'ORG',
  magazine: 'ORG',
  academicjournal: 'ORG',
  location: 'LOC',
  country: 'LOC',
  event: 'MISC',
  election: 'MISC',
  award: 'MISC',
  book: 'MISC',
  poem: 'MISC',
  album: 'MISC',
  song: 'MISC',
  conference: 'MISC',
  misc: 'MISC',
}

type Row = Readonly<{ word: string; tag: string }>

/** Files of a word and its tag to a line, a blank line between sentences; the columns of UNER begin with a number. */
export function readColumns(file: string): NamedText[] {
  const documents = readFileSync(file, 'utf8').split(/^(?=# newdoc|-DOCSTART-)/m)
  return documents.flatMap((document) => {
    const sentences = document
      .split(/\n\s*\n/)
      .map((block) => block.split('\n').flatMap(rowOf))
      .filter((rows) => rows.length > 0)
    // Without marks between documents every sentence is one of its own.
    return documents.length > 1 ? [put(sentences)] : sentences.map((rows) => put([rows]))
  })
}

function rowOf(line: string): Row[] {
  if (line.startsWith('# ') || line.startsWith('-DOCSTART-')) return []
  const cells = line.trim().split(/[\t ]+/)
  const [first = '', second = '', third = ''] = cells
  if (second === '') return []
  return cells.length > 2 ? [{ word: second, tag: third }] : [{ word: first, tag: second }]
}

const noSpaceBefore = /^(?:[.,;:!?%)\]]|'s|'|n't|'re|'ve|'ll|'d|'m|\.\.\.)$/
const noSpaceBehind = /^(?:[([$£€#@])$/

/** One text of tokenised sentences, a line to each, written as people write. */
function put(sentences: readonly (readonly Row[])[]): NamedText {
  let text = ''
  const spans: { start: number; end: number; type: string }[] = []
  for (const rows of sentences) {
    if (text !== '') text += '\n'
    let glue = true
    let open = false
    let tagBefore = 'O'
    for (const { word, tag } of rows) {
      const closing = word === '"' && open
      if (!glue && !closing && !noSpaceBefore.test(word)) text += ' '
      const start = text.length
      text += word
      const type = types[tag.slice(2)] ?? ''
      const last = spans.at(-1)
      if (type !== '' && tag.startsWith('I-') && last && tagBefore.slice(2) === tag.slice(2)) last.end = text.length
      else if (type !== '') spans.push({ start, end: text.length, type })
      tagBefore = tag
      if (word === '"') open = !open
      glue = noSpaceBehind.test(word) || (word === '"' && open)
    }
  }
  return { text, spans }
}

const entityTypes: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' }

/** GUM's documents of the given genres: people, organisations and places whose words begin and end in proper nouns. */
export function readGum(folder: string, genres: RegExp): NamedText[] {
  return readdirSync(folder)
    .filter((name) => genres.test(basename(name)))
    .toSorted()
    .map((name) => gumText(readFileSync(join(folder, name), 'utf8')))
}

function gumText(file: string): NamedText {
  let text = ''
  const spans: { start: number; end: number; type: string }[] = []
  for (const block of file.split('\n\n')) {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
    const open: { id: string; type: string; words: { start: number; end: number; tag: string }[] }[] = []
    const rows = block.split('\n').filter((line) => /^\d+\t/.test(line))
    for (const row of rows) {
      const [, form = '', , tag = '', , , , , , misc = ''] = row.split('\t')
      const word = { start: text.length, end: text.length + form.length, tag }
      text += form
      if (!misc.includes('SpaceAfter=No')) text += ' '
      const marks = /Entity=([^|]*)/.exec(misc)?.[1] ?? ''
      const closed: string[] = []
      for (const [, opening, id, type, shut] of marks.matchAll(/(\()?(\d+)(?:-(\w+)[^()]*)?(\))?/g)) {
        if (opening) open.push({ id: id ?? '', type: type ?? '', words: [] })
        if (shut) closed.push(id ?? '')
      }
      for (const entity of open) entity.words.push(word)
      for (const id of closed) {
        const at = open.findLastIndex((entity) => entity.id === id)
        if (at < 0) continue
        const span = nameIn(open[at]?.words ?? [], entityTypes[open[at]?.type ?? ''])
        if (span) spans.push(span)
        open.splice(at, 1)
      }
    }
  }
  return { text, spans: outermost(spans) }
}

/** "the [United States]", not "the president of the United States". */
function nameIn(words: readonly { start: number; end: number; tag: string }[], type: string | undefined) {
  const [first, ...rest] = words[0]?.tag === 'DET' ? words.slice(1) : words
  const last = rest.at(-1) ?? first
  if (!type || !first || !last || first.tag !== 'PROPN' || last.tag !== 'PROPN') return undefined
  if ([first, ...rest].some(({ tag }) => !['PROPN', 'ADP', 'CCONJ', 'DET'].includes(tag))) return undefined
  return { start: first.start, end: last.end, type }
}

const outermost = (spans: readonly { start: number; end: number; type: string }[]) =>
  spans.filter((span) => !spans.some((other) => other !== span && other.start <= span.start && other.end >= span.end))

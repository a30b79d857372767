import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type GoldWord = Readonly<{
  text: string
  lemma: string
  upos: string
  xpos: string
  /** Place of the head in the sentence; the number of words for the root. */
  head: number
  relation: string
  /** UTF-16 offsets in the text of the document. */
  start: number
  end: number
}>

export type GoldSentence = readonly GoldWord[]
export type GoldDocument = Readonly<{ name: string; text: string; sentences: readonly GoldSentence[] }>

/** Subtypes that the recognisers ask for; others are cut off. */
const kept = new Set([
  'nsubj:pass',
  'nsubj:outer',
  'csubj:pass',
  'aux:pass',
  'nmod:poss',
  'acl:relcl',
  'advcl:relcl',
  'obl:agent',
  'obl:unmarked',
  'nmod:unmarked',
  'nmod:desc',
  'compound:prt',
  'det:predet',
  'cc:preconj',
])

export const relationOf = (full: string): string => (kept.has(full) ? full : (full.split(':')[0] ?? full))

/** Every .conllu file of a folder, in the order of their names; one file may hold several documents. */
export function readFolder(folder: string, wanted: (name: string) => boolean): GoldDocument[] {
  const files = statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .toSorted()
        .map((name) => join(folder, name))
    : [folder]
  return files
    .filter((file) => file.endsWith('.conllu') && wanted(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split(/^(?=# newdoc)/m)
        .map((part) => document(file, part)),
    )
    .filter(({ sentences }) => sentences.length > 0)
}

/** The text is put together from the words: paragraphs end in a blank line, as `# newpar` says. */
function document(file: string, part: string): GoldDocument {
  let text = ''
  const sentences: GoldSentence[] = []
  for (const block of part.split(/\n\n+/)) {
    if (!/^\d/m.test(block)) continue
    if (/^# newpar( |$)/m.test(block) && text !== '') text = `${text.trimEnd()}\n\n`
    const sentence = readSentence(block, text.length)
    text += sentence.text
    sentences.push(sentence.words)
  }
  const name = /^# newdoc id = (.*)$/m.exec(part)?.[1] ?? file
  return { name, text, sentences }
}

function readSentence(block: string, offset: number): { text: string; words: GoldWord[] } {
  const rows = block
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'))
  const plain = rows.filter(([id = '']) => /^\d+$/.test(id))
  let text = ''
  const words: GoldWord[] = []
  let whole: { last: number; form: string; start: number; after: string } | undefined
  for (const row of rows) {
    const [id = '', form = '', , , , , , , , misc = ''] = row
    const after = misc.includes('SpaceAfter=No') ? '' : ' '
    if (id.includes('-')) whole = { last: Number(id.split('-')[1]), form, start: text.length, after }
    if (!/^\d+$/.test(id)) continue
    const start = text.length
    text += form
    words.push(gold(row, plain.length, offset + start, offset + text.length))
    if (!whole) text += after
    else if (Number(id) === whole.last) {
      text = text.slice(0, whole.start) + whole.form + whole.after
      whole = undefined
    }
  }
  return { text, words }
}

function gold(row: readonly string[], size: number, start: number, end: number): GoldWord {
  const [, text = '', lemma = '', upos = '', xpos = '', , head = '', relation = ''] = row
  return {
    text,
    lemma,
    upos,
    xpos,
    head: head === '0' ? size : Number(head) - 1,
    relation: relationOf(relation),
    start,
    end,
  }
}

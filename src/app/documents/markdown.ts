import { Marked } from 'marked'
import { parseDocument } from 'yaml'
import { blockText } from './block-text.ts'
import { cleanText, withoutMarks } from './clean-text.ts'
import { decodeUtf8 } from './decode.ts'
import type { Description, Told } from './description.ts'
import { description, nothingKnown, refusedFor, written } from './description.ts'
import { DocumentRefused } from './document-refused.ts'
import { issueOf } from '#core/errors.ts'
import { treeOf } from './html.ts'

/** "[^1]" and "[^1]: See the report.", with the lines and the indented paragraphs that go on with it. */
const footnotes = [
  { name: 'footnoteMark', level: 'inline', form: /^\[\^[^[\]\s]{1,99}\]/ },
  {
    name: 'footnote',
    level: 'block',
    form: /^ {0,3}\[\^[^[\]\s]{1,99}\]:[^\n]*(?:\n(?! {0,3}\[\^)[^\n]+|\n+(?: {2,}|\t)[^\n]+)*(?:\n+|$)/,
  },
] as const

/** Leaves footnotes and their marks out: they are no part of what the article says. */
const marked = new Marked({
  extensions: footnotes.map(({ name, level, form }) => ({
    name,
    level,
    tokenizer: (source) => {
      const [raw] = form.exec(source) ?? []
      return raw === undefined ? undefined : { type: name, raw }
    },
    renderer: () => '',
  })),
})

/** Markdown of a kind that nobody writes takes quadratic time to parse. */
const LONGEST = 500_000

/**
 * `.md`: the words without their marks, a blank line between paragraphs. A front matter may tell of the article; its
 * other keys are for other programs. Without a title there, a heading that begins the text is the title.
 */
export function readMarkdown(bytes: Uint8Array): Told {
  const source = withoutMarks(decodeUtf8(bytes))
  if (source.length > LONGEST)
    throw new DocumentRefused(
      'DOCUMENT_TOO_LARGE',
      `it is longer than ${LONGEST} characters; split it, or save it as .txt`,
    )
  const { front, body } = split(source)
  const told = front === null ? nothingKnown : frontMatter(front)
  const { words, heading } = wordsOf(body)
  return { ...told, title: told.title ?? heading, text: cleanText(words) }
}

/** `---`, lines of YAML, `---`, at the very beginning. */
function split(source: string): Readonly<{ front: string | null; body: string }> {
  if (!source.startsWith('---\n')) return { front: null, body: source }
  const end = source.indexOf('\n---\n', 3)
  return end === -1 ? { front: null, body: source } : { front: source.slice(4, end + 1), body: source.slice(end + 5) }
}

function frontMatter(source: string): Description {
  const document = parseDocument(source, { stringKeys: true })
  const [broken] = document.errors
  if (broken !== undefined) {
    const line = (broken.linePos?.[0].line ?? 1) + 1
    throw new DocumentRefused(
      'DOCUMENT_INVALID',
      `the front matter is not YAML: ${broken.message.split('\n', 1)[0]}`,
      line,
    )
  }
  const value: unknown = document.contents === null ? {} : plain(() => document.toJS())
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DocumentRefused('DOCUMENT_INVALID', 'the front matter holds no keys; write "date: 2021-06-11"', 2)
  const ours = Object.entries(value).filter(([key]) => key in written.shape)
  const parsed = written.safeParse(Object.fromEntries(ours))
  if (!parsed.success) throw refusedFor(parsed.error.issues.map(issueOf), 1)
  return description(parsed.data)
}

/** Aliases are followed here only: one may have no anchor, or a few may stand for gigabytes. */
function plain(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    throw new DocumentRefused('DOCUMENT_INVALID', `the front matter is not YAML: ${String(error)}`, 1)
  }
}

function wordsOf(body: string): Readonly<{ words: string; heading: string | null }> {
  try {
    const page = treeOf(`<html><body>${marked.parse(body, { async: false })}</body></html>`)
    const first = page.body.firstElementChild
    const heading = first?.nodeName === 'H1' ? blockText(first) : ''
    return { words: blockText(page.body), heading: heading === '' ? null : heading }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new DocumentRefused('DOCUMENT_TOO_LARGE', 'it is nested too deep to be read; save it as .txt')
  }
}

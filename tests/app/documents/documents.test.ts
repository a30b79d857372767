import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Description } from '#app/documents/description.ts'
import { nothingKnown } from '#app/documents/description.ts'
import { documentsIn } from '#app/documents/documents.ts'
import type { Format } from '#app/documents/formats.ts'
import { formatNames, MOST_BYTES } from '#app/documents/formats.ts'

const GOLDEN = 'tests/golden/documents'

type Asked = Readonly<{ format?: Format; given?: Partial<Description>; input?: readonly Uint8Array[] }>

/** What is found, a refusal as the line that is printed. */
async function found(paths: readonly string[], { format, given, input = [] }: Asked = {}): Promise<unknown[]> {
  const wanted = { paths, format: format ?? null, given: { ...nothingKnown, ...given }, input: Readable.from(input) }
  const sources: unknown[] = []
  for await (const source of documentsIn(wanted)) {
    sources.push('refusal' in source ? `${source.where}: ${source.refusal.message} (${source.refusal.code})` : source)
  }
  return sources
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-documents-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('the files of a folder give the documents and refusals that are kept beside them, in the order of their names', async () => {
  const sources = await found([GOLDEN])
  await expect(`${JSON.stringify(sources, null, 2)}\n`).toMatchFileSnapshot('../../golden/documents/found.json')
})

test('every document of the folder is in normalisation form C and without marks of its file', async () => {
  const documents = (await found([GOLDEN])).filter((source) => typeof source === 'object')
  expect(documents.length).toBeGreaterThan(10)
  for (const source of documents) {
    const text = textOf(source)
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/\uFEFF|\r|<\w|a script has run/)
  }
})

describe('What the command line tells', () => {
  test('goes before what the file tells', async () => {
    const given = { title: 'Truce', published: '2022-01-02', publisher: 'The Post', language: 'fr' }
    const url = 'https://herald.example/kent-truce'
    const [document] = await found([`${GOLDEN}/page.html`], { given })
    expect(document).toMatchObject({ document: { ...given, url, text: expect.stringContaining('Kent signs truce') } })
  })

  test('is the format of files whose name does not tell it', async () => {
    const path = join(temporaryFolder(), 'talks')
    writeFileSync(path, '# Talks')
    expect(await found([path])).toEqual([
      `${path}: its name does not tell the format; give --format txt, md, html, jsonl (FORMAT_UNKNOWN)`,
    ])
    expect(await found([path], { format: 'md' })).toMatchObject([{ document: { title: 'Talks', text: 'Talks' } }])
  })
})

describe('The standard input', () => {
  const input = [Buffer.from('{"text": "Ca'), Buffer.from('f\u00E9"}\n{"text": "One"'), Buffer.from('}\n')]

  test('is one plain text', async () => {
    expect(await found(['-'], { input: [Buffer.from('Talks '), Buffer.from('go on.')] })).toMatchObject([
      { where: '-', document: { text: 'Talks go on.' } },
    ])
  })

  test('is lines of JSON where that is said, however the bytes come', async () => {
    const expected = [
      { where: '-:1', document: { text: 'Café' } },
      { where: '-:2', document: { text: 'One' } },
    ]
    expect(await found(['-'], { format: 'jsonl', input })).toMatchObject(expected)
    const bytes = [...Buffer.concat(input)].map((byte) => Uint8Array.of(byte))
    expect(await found(['-'], { format: 'jsonl', input: bytes })).toMatchObject(expected)
  })

  test('is refused where it is too large for one article, and a line of it without the lines after', async () => {
    const large = Buffer.alloc(MOST_BYTES / 2 + 1, 'a')
    const tooLarge = `it is larger than ${MOST_BYTES} bytes, too large for one article; split it (DOCUMENT_TOO_LARGE)`
    expect(await found(['-'], { input: [large, large] })).toEqual([`-: ${tooLarge}`])
    const lines = [large, large, large, Buffer.from('\n{"text": "One"}')]
    expect(await found(['-'], { format: 'jsonl', input: lines })).toMatchObject([`-:1: ${tooLarge}`, { where: '-:2' }])
  })
})

describe('A path is refused in a sentence where', () => {
  test('there is nothing, or no file', async () => {
    expect(await found([`${GOLDEN}/none.txt`, '/dev/null', `${GOLDEN}/zero.txt/x`])).toEqual([
      `${GOLDEN}/none.txt: there is no such file (FILE_UNREADABLE)`,
      '/dev/null: it is not a file (FILE_UNREADABLE)',
      `${GOLDEN}/zero.txt/x: there is no such file (FILE_UNREADABLE)`,
    ])
  })

  test('a folder has nothing to read in it', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'below'))
    writeFileSync(join(folder, 'below/picture.jpg'), '')
    expect(await found([folder])).toEqual([`${folder}: no file in it ends in .txt, .md, .html, .jsonl (FOLDER_EMPTY)`])
  })

  test('links lead in a ring; a link to a folder above is not walked', async () => {
    const folder = temporaryFolder()
    symlinkSync('.', join(folder, 'again'))
    symlinkSync('b.txt', join(folder, 'a.txt'))
    symlinkSync('a.txt', join(folder, 'b.txt'))
    writeFileSync(join(folder, 'c.txt'), 'C.')
    symlinkSync('c.txt', join(folder, 'd.txt'))
    expect(await found([folder])).toMatchObject([
      `${folder}/a.txt: its links lead in a ring (FILE_UNREADABLE)`,
      `${folder}/b.txt: its links lead in a ring (FILE_UNREADABLE)`,
      { where: `${folder}/c.txt` },
      { where: `${folder}/d.txt` },
    ])
  })

  test.skipIf(process.getuid?.() === 0)('it may not be read', async () => {
    const folder = temporaryFolder()
    for (const name of ['a.txt', 'b.jsonl']) {
      writeFileSync(join(folder, name), 'A.')
      chmodSync(join(folder, name), 0)
    }
    expect(await found([folder])).toEqual([
      `${folder}/a.txt: you may not read it (FILE_UNREADABLE)`,
      `${folder}/b.jsonl: you may not read it (FILE_UNREADABLE)`,
    ])
  })

  test.runIf(process.platform === 'linux')('the system cannot read it', async () => {
    const folder = temporaryFolder()
    for (const name of ['a.txt', 'b.jsonl']) symlinkSync('/proc/self/mem', join(folder, name))
    expect(await found([folder])).toEqual([
      `${folder}/a.txt: it cannot be read: EIO: i/o error, read (FILE_UNREADABLE)`,
      `${folder}/b.jsonl: it cannot be read: EIO: i/o error, read (FILE_UNREADABLE)`,
    ])
  })
})

test.each([
  ['The envoy left.[^1] Talks go on.[^note]\n\n[^1]: By the\nministry.\n\n    Late.\n[^note]: Here.\n\nKent waits.'],
  ['The envoy left.[^1] Talks go on.\n\nKent waits.\n\n[^1]: https://kent.example'],
])('a footnote of Markdown is no part of the text: %j', async (source) => {
  const documents = await found(['-'], { format: 'md', input: [Buffer.from(source)] })
  expect(documents).toMatchObject([{ document: { text: 'The envoy left. Talks go on.\n\nKent waits.' } }])
})

test('what only looks like a footnote of Markdown stays', async () => {
  const source = 'Of [^] and [^ a] and `[^1]`.'
  const documents = await found(['-'], { format: 'md', input: [Buffer.from(source)] })
  expect(documents).toMatchObject([{ document: { text: 'Of [^] and [^ a] and [^1].' } }])
})

test.each([
  ['html', `<html><body>${'<div>'.repeat(20_000)}Talks go on.`],
  ['html', '<p>Talks go on.</p>'.repeat(60_000)],
  ['md', '> '.repeat(5000)],
  ['md', `---\na: &a [b]\nb: ${'[*a, '.repeat(2000)}\n---\nTalks`],
  ['md', '*a'.repeat(300_000)],
] as const)('what takes %s apart gives up on in time is refused, not thrown', async (format, source) => {
  const [refusal] = await found(['-'], { format, input: [Buffer.from(source)] })
  expect(refusal).toMatch(/^-(?::\d+)?: .*\((?:DOCUMENT_TOO_LARGE|DOCUMENT_INVALID)\)$/)
})

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '<p>',
    '</p>',
    '<html>',
    '<body>',
    '<!--',
    '<svg>',
    '<table><td>',
    '<template>',
    '<meta charset="utf-16">',
  ],
  ...['<meta charset=x>', '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"'],
  ...[
    '---\n',
    'title: x\n',
    'date: [',
    '# ',
    '> ',
    '* ',
    '[a](',
    '```',
    '|a|\n|-|\n',
    '&#x0;',
    '&lt;',
    '{"text":"',
    '"}\n',
  ],
  ...['{"html":"', '\\u0000', '\\ud800', '\0', '\r\n', '\uFEFF', '\u0338', 'Ada said no. ', '🕊'],
)
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 })
    .map((all) => Buffer.from(all.join(''))),
)

const isRefusal = (source: unknown) => typeof source === 'string' && /^-(?::\d+)?: [^]+ \([A-Z_]+\)$/.test(source)

const isDocument = (source: unknown) =>
  typeof source === 'object' && textOf(source).isWellFormed() && /^[^\0]*[^\s\0][^\0]*$/.test(textOf(source))

const textOf = (source: unknown) => (source as { document: { text: string } }).document.text

test('any bytes are documents or refusals with a code, never another error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...formatNames), bytes, async (format, input) => {
      const sources = await found(['-'], { format, input: [input] })
      expect(sources.filter((source) => !isRefusal(source) && !isDocument(source))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

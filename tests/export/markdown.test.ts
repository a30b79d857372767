import fc from 'fast-check'
import type { Token } from 'marked'
import { lexer, parse } from 'marked'
import { expect, test } from 'vitest'
import { escapeMarkdown, markdownLink, plainLine } from '#export/markdown-text.ts'
import { markdown } from '#export/markdown.ts'
import type { EventRecord } from '#export/records.ts'
import { anyText } from './any-text.ts'
import { entity, event, evidence, undated, uuid, written } from './written.ts'

const timeline = (...events: readonly EventRecord[]) => written(markdown, 'events', { event: events })
const on = (whenEarliest: string, whenLatest = whenEarliest) => ({ whenEarliest, whenLatest })
const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))

test('an event is told with its date, how sure it is, who and where, and the words that say so', () => {
  const text = timeline(
    event(1, {
      ...{ title: 'Talks in *Rome*', mode: 'phone_call', realis: 'PLANNED', place: entity(3, 'Rome') },
      participants: [
        { id: uuid(4), role: 'HOST', label: 'them', entity: entity(5, 'Italy'), capacity: null, evidence: [] },
        { id: uuid(6), role: 'VISITOR', label: 'others', entity: null, capacity: null, evidence: [] },
      ],
      evidence: [
        evidence('will\ntalk'),
        evidence('June 11', { role: 'TIME' }),
        evidence('No.', { review: 'REJECTED' }),
      ],
    }),
  )
  expect(text.slice(text.indexOf('## '))).toBe(`## 2021

### June

#### Talks in \\*Rome\\*

- When: June 11 (2021-06-11, relative); planned
- What: consult, phone\\_call
- Who: Italy (host), others (visitor)
- Where: Rome
- “will talk” — [A story](<https://a.example/1>) (accepted)
- “No.” — [A story](<https://a.example/1>) (rejected)

`)
})

test('years and months are told once, those without a date at the end', () => {
  const text = timeline(
    event(1, on('0001-01-01', '2021-06-11')),
    event(2, on('2020-12-31')),
    event(3, on('2021-01-01', '2021-12-31')),
    event(4, on('2021-01-05')),
    event(5, on('2021-02-01')),
    event(6, on('2022-02-01')),
    event(7, undated),
    event(8, undated),
  )
  expect(headings(text).filter((line) => !line.startsWith('#### '))).toEqual([
    ...['# Timeline', '## Of open beginning', '## 2020', '### December', '## 2021', '### January', '### February'],
    ...['## 2022', '### February', '## Without a date'],
  ])
  expect(text).toMatch(/## 2021\n\n#### Talks\n\n[^#]*### January\n\n#### Talks/)
  expect(text).toContain('- When: not known; actual\n')
})

/** What a reader of Markdown shows of a text. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return shown(token.tokens)
      if (token.type === 'list') return shown((token as { items: Token[] }).items)
      return token.type === 'space' ? '' : 'text' in token ? String(token.text) : token.raw
    })
    .join('')
}

/** The signs of HTML that a renderer writes as references. */
const unescaped = (html: string) =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => signs[name] ?? '')
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

test('any text is shown as it is, as a heading, in a list and as a link, without any markup of its own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const html = parse(`#### ${escapeMarkdown(text)}\n\n- “${escapeMarkdown(text)}”\n`, { async: false })
      const found = /^<h4>(.*)<\/h4>\n<ul>\n<li>“(.*)”<\/li>\n<\/ul>\n$/.exec(html)
      expect([unescaped(found?.[1] ?? html), unescaped(found?.[2] ?? html)]).toEqual([plainLine(text), plainLine(text)])
    }),
  )
})

test('any address can be linked to', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, path) => {
      const [paragraph] = lexer(`x ${markdownLink(title, `https://a.example/${path}`)} y`)
      const [, link] = paragraph?.type === 'paragraph' ? (paragraph.tokens ?? []) : []
      expect(link?.type).toBe('link')
      expect(shown(link ? [link] : [])).toBe(plainLine(title))
      const href = (link as { href: string }).href
      expect(decodeURIComponent(href.replaceAll(/%(?!5C|3C|3E|20|[0-9A-F]{2})/g, '%25'))).toBe(
        `https://a.example/${path}`.toWellFormed(),
      )
    }),
  )
})

test.each(['javascript:alert(1)', 'ftp://a.example', null])('what stands at %j is not linked', (url) => {
  expect(markdownLink('A [story]', url)).toBe('A \\[story\\]')
})

test.each([
  ['snake_case *and* `code`', 'snake\\_case \\*and\\* \\`code\\`'],
  ['<b>AT&T</b> [1]', '\\<b>AT\\&T\\</b> \\[1\\]'],
  ['see https://a.b/c or www.a.b', 'see https\\://a.b/c or www\\.a.b'],
  ['U.S. (2.5 %) - yes!', 'U.S. (2.5 %) - yes!'],
  ['two\r\n lines', 'two lines'],
])('%j is written %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

import { gazetteerMatches } from '#pipeline/gazetteer/matches.ts'
import { wordsOf } from '#pipeline/names/candidate.ts'
import { joinedNames } from '#pipeline/names/joined-names.ts'
import { readDraft } from '#pipeline/read.ts'
import { expect, test } from 'vitest'
import { marked } from '../../marked.ts'

/** What becomes of the marked words, taken for one name. */
function toldApart(source: string): string[] {
  const { text, ranges } = marked(source)
  const draft = readDraft({ text, published: null, title: null, url: null, publisher: null, language: 'en' })
  const inside = draft.tokens.filter(({ start, end }) =>
    ranges.some((range) => start >= range.start && end <= range.end),
  )
  const place = { first: inside[0]?.index ?? 0, last: inside.at(-1)?.index ?? 0 }
  const candidate = { ...place, kind: 'ORGANIZATION', adjective: false, rule: 'name-tagger', confidence: 0.6 } as const
  const listed = { ...draft, matches: gazetteerMatches(draft.view, draft.tokens) }
  return joinedNames(listed, [candidate]).map((name) => `${name.kind} ${wordsOf(draft, name)}`)
}

test.each([
  ['The envoy to [Beijing Ri Ryong-nam] spoke.', ['GEOPOLITICAL Beijing', 'PERSON Ri Ryong-nam']],
  ['The ambassador to the [United States Karim Nadir] left.', ['GEOPOLITICAL United States', 'PERSON Karim Nadir']],
  ['The [China North Korea] border is closed.', ['GEOPOLITICAL China', 'GEOPOLITICAL North Korea']],
  ['It was [Anna Berg of the Labour Party] who won.', ['PERSON Anna Berg', 'ORGANIZATION Labour Party']],
])('tells apart %s', (source, names) => expect(toldApart(source)).toEqual(names))

test.each([
  'They went to [Beijing Normal University].',
  'The [Bank of England] met.',
  'The [China Daily] reports.',
  'The envoy to [Beijing] spoke.',
])('leaves %s whole', (source) => expect(toldApart(source)).toHaveLength(1))

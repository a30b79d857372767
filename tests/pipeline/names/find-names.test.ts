import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesIn, written } from './names-in.ts'

test('finds every name of the seed story but the first words, and invents none', () => {
  const text = readFileSync('seeds/000_a3268986d2cf04ed.txt', 'utf8')
  const story = text.slice(text.indexOf('China and North Korea have made'))
  expect([...new Set(written(story))].toSorted()).toMatchInlineSnapshot(`
    [
      "AGREEMENT China-North Korea friendship treaty",
      "GEOPOLITICAL Beijing",
      "GEOPOLITICAL China",
      "GEOPOLITICAL Japan",
      "GEOPOLITICAL North Korea",
      "GEOPOLITICAL Pyongyang",
      "GEOPOLITICAL Seoul",
      "GEOPOLITICAL South Korea",
      "GEOPOLITICAL US",
      "GEOPOLITICAL Washington",
      "ORGANIZATION Carnegie-Tsinghua Centre for Global Policy",
      "ORGANIZATION Chinese Communist Party",
      "ORGANIZATION People's Daily",
      "ORGANIZATION Rodong Sinmun",
      "ORGANIZATION Security Council",
      "ORGANIZATION United Nations Security Council",
      "ORGANIZATION Workers' Party of Korea",
      "PERSON Antony Blinken",
      "PERSON Joe Biden",
      "PERSON Kim Jong-un",
      "PERSON Li",
      "PERSON Li Jinjun",
      "PERSON Ri",
      "PERSON Ri Ryong-nam",
      "PERSON Sung Kim",
      "PERSON Wang Yi",
      "PERSON Xi",
      "PERSON Xi Jinping",
      "PERSON Yang",
      "PERSON Yang Jiechi",
      "PERSON Zhao",
      "PERSON Zhao Tong",
      "PLACE Korean peninsula",
      "adjective Chinese",
      "adjective North Korean",
    ]
  `)
})

test.each([
  ['The envoy to Beijing Ri Ryong-nam spoke.', ['GEOPOLITICAL Beijing', 'PERSON Ri Ryong-nam']],
  ['The China North Korea border is closed.', ['GEOPOLITICAL China', 'GEOPOLITICAL North Korea']],
  ['Recep Tayyip Erdogan visited Baku.', ['PERSON Recep Tayyip Erdogan', 'GEOPOLITICAL Baku']],
  ['President Xi Jinping arrived.', ['PERSON Xi Jinping']],
  ['Mrs. Helen Brandt resigned.', ['PERSON Helen Brandt']],
  ["He wrote in the People's Daily on Monday.", ["ORGANIZATION People's Daily"]],
  ['They sailed through the South China Sea.', ['PLACE South China Sea']],
  [
    'The World Health Organization (WHO) met. WHO officials left.',
    ['ORGANIZATION World Health Organization', 'ORGANIZATION WHO', 'ORGANIZATION WHO'],
  ],
  ['The Chinese delegation met Russian diplomats.', ['adjective Chinese', 'adjective Russian']],
  ['The China-North Korea friendship treaty will be renewed.', ['AGREEMENT China-North Korea friendship treaty']],
  ['Nobody signed the Treaty of Westphalia twice.', ['AGREEMENT Treaty of Westphalia']],
  ['Talks on the Iran nuclear deal stalled.', ['GEOPOLITICAL Iran']],
  ['© AFPFrance and Japan met on Monday.', ['ORGANIZATION AFP', 'GEOPOLITICAL France', 'GEOPOLITICAL Japan']],
  ['She finished her novel “A Long Road Home” in May.', ['WORK A Long Road Home']],
])('reads %s', (text, names) => expect(written(text)).toEqual(names))

test.each([
  '',
  ' ',
  'The talks were held on Monday and will go on in May.',
  'He said that nothing had changed since Ramadan.',
  'It cost US$ 5 million, or 4 million US dollars.',
  'Both sides signed an agreement on trade.',
  'A treaty was signed.',
  'The report “was wrong”, he said.',
  'THE END',
  '“I will go,” she said.',
  '1. 2. 3. (a) (b)',
])('finds no name in %j', (text) => expect(written(text)).toEqual([]))

test('a surname alone is the person named in full before', () => {
  const names = written('Envoy Petra Warsaw spoke first. Later Warsaw left.')
  expect(names).toContain('PERSON Petra Warsaw')
})

const fragments = fc.constantFrom(
  'Li Jinjun',
  'Li',
  'Paris',
  'Boko Haram',
  'the UN',
  'Ford Motor Company',
  'Ford',
  'said',
  'in',
  'met',
  'of',
  'China',
  'Chinese',
  'President',
  'and',
  'the Treaty of Lisbon',
  'on Monday',
  '(WHO)',
  '.',
  ',',
  '"',
  '\n',
  'Obama',
  '’s',
)

test('whatever the text: names are in order, apart, inside the text and begin and end in a mark that is no space', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fragments, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (words) => {
      const text = words.join(' ').normalize('NFC')
      let end = 0
      for (const name of namesIn(text)) {
        expect(name.start).toBeGreaterThanOrEqual(end)
        expect(name.end).toBeGreaterThan(name.start)
        expect(text.slice(name.start, name.end)).toMatch(/^\S(?:[^]*\S)?$/)
        expect(name.found.confidence).toBeGreaterThan(0)
        expect(name.found.confidence).toBeLessThanOrEqual(1)
        ;({ end } = name)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 200 },
  )
})

test('the same words name one kind of thing in a document', () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 60 }), (words) => {
      const text = words.join(' ')
      const kinds = new Map<string, string>()
      for (const { start, end, kind, adjective } of namesIn(text)) {
        if (adjective || kind === 'AGREEMENT' || kind === 'WORK') continue
        const name = text.slice(start, end)
        expect(kinds.get(name) ?? kind, name).toBe(kind)
        kinds.set(name, kind)
      }
    }),
    { numRuns: 200 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldTypes, scoreEvents, scoreTypes } from '../../eval/events.ts'
import type { Marked, MarkedQuote, MarkedSpan } from '../../eval/gold.ts'
import { f1, pairs, precision, recall } from '../../eval/matching.ts'
import { scoreNames } from '../../eval/names.ts'
import { withNounPhrases } from '../../eval/noun-phrases.ts'
import { scoreAllQuotes } from '../../eval/quotes.ts'
import { scoreTimexes } from '../../eval/timexes.ts'

const document = (parts: Partial<Marked>): Marked => ({ id: 'a', text: 'x'.repeat(100), ...parts })
const quote = (start: number, end: number, speaker?: MarkedQuote['speaker'], cue?: string): MarkedQuote => ({
  start,
  end,
  kind: 'indirect',
  ...(speaker && { speaker }),
  ...(cue !== undefined && { cue: { start: 0, end: 1, text: cue } }),
})
const name = (start: number, end: number, type: string): MarkedSpan => ({ start, end, type, layer: 'name' })
const date = (start: number, end: number, edtf: string): MarkedSpan => ({ start, end, edtf, layer: 'timex' })

test('pairs are the best of all, one to one', () => {
  const near = (a: number, b: number) => Math.max(0, 10 - Math.abs(a - b))
  expect(pairs([1, 5], [4, 2, 90], near)).toEqual([
    [1, 2],
    [5, 4],
  ])
})

test('a statement counts where half of the longer content agrees', () => {
  const gold = [document({ quotes: [quote(0, 20), quote(40, 60)] })]
  const found = [document({ quotes: [quote(0, 40), quote(40, 81)] })]
  expect(scoreAllQuotes(gold, found, 'all').overlap).toEqual({ right: 1, found: 2, gold: 2 })
})

test('a speaker is right by the same words or by another mention of the same person', () => {
  const spans = [
    { start: 70, end: 75, layer: 'mention', coref: 3 },
    { start: 80, end: 85, layer: 'mention', coref: 4 },
  ]
  const gold = [document({ spans, quotes: [quote(0, 20, { start: 30, end: 35, coref: 3 })] })]
  const speaking = (start: number, end: number) => [document({ quotes: [quote(0, 20, { start, end })] })]
  const right = (start: number, end: number) => scoreAllQuotes(gold, speaking(start, end), 'all').joint.right
  expect([right(30, 35), right(70, 75), right(80, 85)]).toEqual([1, 1, 0])
})

test('in the view of speech a thought neither counts nor does harm', () => {
  const gold = [document({ quotes: [quote(0, 20, null, 'believes'), quote(40, 60, null, 'said')] })]
  const found = [document({ quotes: [quote(0, 20), quote(40, 60)] })]
  expect(scoreAllQuotes(gold, found, 'speech').overlap).toEqual({ right: 1, found: 1, gold: 1 })
  expect(scoreAllQuotes(gold, [document({})], 'speech').overlap).toEqual({ right: 0, found: 0, gold: 1 })
})

test('a name has its type; overlap forgives its edges', () => {
  const gold = [document({ spans: [name(0, 10, 'PER'), name(20, 30, 'ORG'), name(40, 44, 'MISC')] })]
  const found = [document({ spans: [name(0, 8, 'PER'), name(20, 30, 'LOC')] })]
  expect(scoreNames(gold, found)).toEqual({
    exact: { right: 0, found: 2, gold: 2 },
    overlap: { right: 1, found: 2, gold: 2 },
  })
})

test('noun phrases are told with "the" and the title, and a state that acts as a body', () => {
  const text = 'Prime Minister Ann Lee met the envoys. The United Kingdom condemned this near the Hague.'
  const phrases = (set: string) =>
    withNounPhrases(set, [document({ text })]).flatMap(({ spans = [] }) =>
      spans.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`),
    )
  expect(phrases('names-re3d')).toEqual(['PER Prime Minister Ann Lee', 'ORG The United Kingdom', 'LOC the Hague'])
  expect(phrases('names-other')).toEqual([])
})

test('a date is right by its value', () => {
  const gold = [document({ spans: [date(0, 9, '2021-06'), date(20, 29, '2021')] })]
  const found = [document({ spans: [date(3, 9, '2021-06'), date(20, 29, '2022')] })]
  expect(scoreTimexes(gold, found).edtf).toEqual({ right: 1, found: 2, gold: 2 })
  expect(scoreTimexes(gold, found).spans).toEqual({ right: 1, found: 2, gold: 2 })
})

test('who takes part counts in events that agree', () => {
  const participants = [{ start: 20, end: 25 }]
  const gold = [
    document({
      events: [
        { start: 0, end: 5, participants },
        { start: 60, end: 65, participants },
      ],
    }),
  ]
  const found = [document({ events: [{ start: 0, end: 5, participants: [{ start: 18, end: 25 }] }] })]
  expect(scoreEvents(gold, found)).toEqual({
    trigger: { right: 1, found: 1, gold: 2 },
    participant: { right: 1, found: 1, gold: 1 },
  })
})

test('the type of an event is that at the marked words, else of the first', () => {
  const words = { start: 50, end: 55, layer: 'event', type: 'EVT' }
  const found = document({
    events: [
      { start: 0, end: 5, type: 'AID' },
      { start: 50, end: 55, type: 'ACCUSE' },
    ],
  })
  const types = (gold: Marked) => scoreTypes([gold], [found])
  expect(types(document({ meta: { event: 'DISAPPROVE' }, spans: [words] }))).toEqual({ right: 1, found: 1, gold: 1 })
  expect(types(document({ meta: { event: 'ACCUSE' } }))).toEqual({ right: 0, found: 1, gold: 1 })
  expect(types(document({ meta: { event: null } }))).toEqual({ right: 0, found: 0, gold: 0 })
})

test('codes that are no kind of event say nothing', () => {
  expect(goldTypes(document({ events: [{ eventcode: '023' }, { eventcode: '1717' }] }))).toEqual([])
  expect(goldTypes(document({ events: [{ eventcode: '032' }] }))).toEqual(['CONSULT'])
})

const spans = fc
  .uniqueArray(fc.nat({ max: 9 }), { maxLength: 5 })
  .map((places) => places.map((place) => ({ start: 10 * place, end: 10 * place + 6 })))

test('whoever finds the gold itself has every point', () => {
  fc.assert(
    fc.property(fc.array(spans, { minLength: 1, maxLength: 4 }), (texts) => {
      const gold = texts.map((places) =>
        document({
          quotes: places.map(({ start, end }) => quote(start, end, { start, end })),
          spans: places.flatMap(({ start, end }) => [name(start, end, 'PER'), date(start, end, '2021')]),
          events: places.map((place) => ({ ...place, participants: [place] })),
        }),
      )
      const { overlap, joint } = scoreAllQuotes(gold, gold, 'all')
      const { trigger, participant } = scoreEvents(gold, gold)
      const all = [overlap, joint, scoreNames(gold, gold).exact, scoreTimexes(gold, gold).edtf, trigger, participant]
      const places = texts.flat().length
      for (const counts of all) expect(counts).toEqual({ right: places, found: places, gold: places })
    }),
  )
})

test('shares of nothing are nothing', () => {
  const nothing = { right: 0, found: 0, gold: 0 }
  expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([0, 0, 0])
})

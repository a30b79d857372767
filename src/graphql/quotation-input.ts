import { builder } from './builder.ts'

const ExactWordsInput = builder.inputType('ExactWordsInput', {
  description: 'Words that stand in the text more than once.',
  fields: (t) => ({
    words: t.string({ required: true, description: 'The words; never cut out of a longer word.' }),
    occurrence: t.int({
      required: true,
      description: 'Which time, from 1; counted in the passages of the fact, or for a passage in the text.',
    }),
  }),
})

const WordRangeInput = builder.inputType('WordRangeInput', {
  description: 'A long passage, by its ends.',
  fields: (t) => ({
    from: t.string({ required: true, description: 'Its first words, which occur once.' }),
    to: t.string({ required: true, description: 'Its last words, which occur once.' }),
  }),
})

/** The union `quotation` of the written form. */
export const QuotationInput = builder.inputType('QuotationInput', {
  description: 'Words of the text. Where they stand is computed; words that are not there are refused.',
  isOneOf: true,
  fields: (t) => ({
    words: t.string({ description: 'The words, where they occur once; never cut out of a longer word.' }),
    exact: t.field({ type: ExactWordsInput, description: 'The words and which time, where they repeat.' }),
    range: t.field({ type: WordRangeInput, description: 'A passage from some words to others.' }),
  }),
})

export function readQuotation(value: unknown): unknown {
  const { words, exact, range } = value as Partial<Record<'words' | 'exact' | 'range', unknown>>
  if (range) return range
  if (!exact) return words
  const { words: repeated, occurrence } = exact as Record<'words' | 'occurrence', unknown>
  return { exact: repeated, occurrence }
}

/** The union `occurrences` of the written form. */
export const OccurrencesInput = builder.inputType('OccurrencesInput', {
  description: 'Which of several places.',
  isOneOf: true,
  fields: (t) => ({
    all: t.boolean({ description: 'True: all of them. False is refused.' }),
    at: t.intList({ description: 'Those of these numbers, counted from 1 in the whole text.' }),
  }),
})

export function readOccurrences(value: unknown): unknown {
  const { all, at } = value as Partial<Record<'all' | 'at', unknown>>
  return all === true ? 'all' : (at ?? [])
}

/** Least percentages that a change may not fall below, by set and figure; in `.ci/run` they end the run. */
export const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'statements-gum-news': {
    'statements, overlap': 80,
    'statements, joint with speaker': 77,
    'speaker of those': 95,
    'dates, EDTF': 85,
  },
  'names-uner-pud': { 'names, exact': 71 },
  'names-re3d': { 'names, overlap': 46, 'noun phrases, overlap': 54 },
  'events-meantime': { 'dates, EDTF': 89 },
  'events-plover': { 'type of the event': 83 },
  'events-petrarch2': { 'type of the event': 83 },
  'dates-msrecognizers': { 'dates, value': 62 },
  'news-events': { 'events, words': 70, 'events, who takes part': 70 },
}

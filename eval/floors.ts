/** Least percentages that a change may not fall below, by set and figure; in `.ci/run` they end the run. */
export const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'statements-gum-news': {
    'statements, overlap': 78,
    'statements, joint with speaker': 75,
    'speaker of those': 95,
    'dates, EDTF': 85,
  },
  'names-uner-pud': { 'names, exact': 71 },
  'names-re3d': { 'names, overlap': 46, 'noun phrases, overlap': 54 },
  'events-meantime': { 'dates, EDTF': 89 },
  'events-plover': { 'type of the event': 83 },
  'events-petrarch2': { 'type of the event': 81 },
}

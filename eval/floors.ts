/** Least percentages that a change may not fall below, by set and figure; in `.ci/run` they end the run. */
export const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'statements-gum-news': {
    'statements, overlap': 68,
    'statements, joint with speaker': 64,
    'speaker of those': 92,
    'dates, EDTF': 78,
  },
  'names-uner-pud': { 'names, exact': 64 },
  'events-meantime': { 'dates, EDTF': 82 },
  'events-plover': { 'type of the event': 80 },
  'events-petrarch2': { 'type of the event': 80 },
}

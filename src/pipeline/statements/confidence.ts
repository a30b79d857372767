/** How often a rule is right in news that was not written for it: measured where ten cases or more were at hand. */
const confidence: Readonly<Record<string, number>> = {
  'content-verb-speaker': 0.95,
  'content-speaker-verb': 0.95,
  'speaker-verb-quotation': 0.89,
  'colon-quotation': 0.85,
  'interrupted-quotation': 0.9,
  'in-words-of': 0.8,
  'as-clause': 0.8,
  'state-of-mind': 0.7,
  'verb-matter': 0.7,
  'according-to': 0.85,
  'speaker-verb-content': 0.85,
  'participial-clause': 0.75,
  'parenthetical-report': 0.7,
  'directive-infinitive': 0.7,
  'call-for': 0.7,
  accusation: 0.7,
  'noun-that': 0.6,
  'headline-colon': 0.6,
  'floating-quotation': 0.6,
  'unattributed-quotation': 0.5,
}

export const confidenceOf = (rule: string): number => confidence[rule] ?? 0.5

/**
 * How often a rule gave the right date in public news (GUM and MEANTIME, both of Wikinews) where it read ten or more
 * of them. The name of a rule may be made of others: "weekday-part-of-day" is as sure as "weekday".
 */
const measured: Readonly<Record<string, number>> = {
  'month-day-year': 0.98,
  year: 0.98,
  'weekday-month-day-year': 0.98,
  'month-day': 0.96,
  weekday: 0.94,
  'near-day': 0.91,
  month: 0.88,
  'related-period': 0.81,
  'clock-time': 0.73,
  duration: 0.65,
  'vague-time': 0.35,
}

const ESTIMATE = 0.8

export function confidenceOf(rule: string): number {
  const own = measured[rule]
  if (own !== undefined) return own
  const start = Object.keys(measured).find((name) => rule.startsWith(`${name}-`))
  return start === undefined ? ESTIMATE : (measured[start] ?? ESTIMATE)
}

/** In days: how long what recurs may last; longer, it would begin again before it ends. */
const periods: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const list = (one: string) => new RegExp(`^${one}(,${one})*$`)

/** Of RFC 5545, 3.3.10, those parts of a rule that suit whole days and can be told of a day by looking at it. */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
  BYMONTH: list('([1-9]|1[0-2])'),
  BYMONTHDAY: list('([1-9]|[12]\\d|3[01])'),
  BYDAY: list('(SU|MO|TU|WE|TH|FR|SA)'),
  WKST: /^(SU|MO|TU|WE|TH|FR|SA)$/,
}

const halves = (part: string): [string, string] => {
  const at = part.indexOf('=')
  return [part.slice(0, at), part.slice(at + 1)]
}

/**
 * Whether a calendar can follow the rule from the days `first` to `last` on: it is well formed, `first` is one of its
 * days (3.8.5.3 leaves undefined what else would happen), and the days do not overlap with their next occurrence.
 */
export function isRuleFrom(rule: string, { first, last }: Readonly<{ first: string; last: string }>): boolean {
  const given = new Map(rule.split(';').map(halves))
  const date = new Date(`${first}T00:00:00Z`)
  const names = (part: string, value: string | number | undefined) =>
    given.get(part)?.split(',').includes(String(value)) ?? true
  const days = (new Date(`${last}T00:00:00Z`).getTime() - date.getTime()) / 86_400_000 + 1
  return (
    given.size === rule.split(';').length &&
    [...given].every(([name, value]) => parts[name]?.test(value) === true) &&
    !(given.has('COUNT') && given.has('UNTIL')) &&
    !(given.get('FREQ') === 'WEEKLY' && given.has('BYMONTHDAY')) &&
    days <= (periods[given.get('FREQ') ?? ''] ?? 0) &&
    names('BYMONTH', date.getUTCMonth() + 1) &&
    names('BYMONTHDAY', date.getUTCDate()) &&
    names('BYDAY', weekdays[date.getUTCDay()])
  )
}

import type { Form } from './form.ts'
import { asDate } from './form.ts'
import { boundedStretch } from './forms/bounded-stretches.ts'
import { calendarDate } from './forms/calendar-dates.ts'
import { clockTime } from './forms/clock-times.ts'
import { countedDate } from './forms/counted-dates.ts'
import { dateRange } from './forms/date-ranges.ts'
import { dateTime } from './forms/date-times.ts'
import { dayOfMonth } from './forms/days-of-month.ts'
import { decadeOrCentury } from './forms/decades.ts'
import { duration } from './forms/durations.ts'
import { holiday } from './forms/holidays.ts'
import { mentionedDate } from './forms/mentioned-dates.ts'
import { nearDay } from './forms/near-days.ts'
import { numericDate } from './forms/numeric-dates.ts'
import { partOfPeriod } from './forms/parts-of-periods.ts'
import { period } from './forms/periods.ts'
import { quarterOrHalf } from './forms/quarters.ts'
import { recurring } from './forms/recurring.ts'
import { season } from './forms/seasons.ts'
import { vagueTime } from './forms/vague-times.ts'
import { weekday } from './forms/weekdays.ts'
import { bareYear } from './forms/years.ts'

/** Every form of words that tells a time. The longest wins; of two as long the one named first. */
export const forms: readonly Form[] = [
  dateTime,
  asDate(calendarDate),
  asDate(dateRange),
  asDate(boundedStretch),
  asDate(numericDate),
  asDate(weekday),
  asDate(nearDay),
  asDate(holiday),
  asDate(partOfPeriod),
  asDate(period),
  asDate(mentionedDate),
  asDate(dayOfMonth),
  asDate(season),
  asDate(quarterOrHalf),
  asDate(decadeOrCentury),
  asDate(bareYear),
  countedDate,
  recurring,
  duration,
  clockTime,
  vagueTime,
]

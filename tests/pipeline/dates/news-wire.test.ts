import { expect, test } from 'vitest'
import { datesOf, written } from './dates-of.ts'

/** Wednesday. */
const PUBLISHED = '2024-03-13'

test.each([
  ["They met on the sidelines of last September's summit.", 'last September = 2023-09'],
  ['Officials arrived earlier this week.', 'earlier this week = 2024-03-11/2024-03-17'],
  ['He was arrested late Tuesday.', 'Tuesday = 2024-03-12'],
  ['The blast struck in the early hours of Sunday.', 'Sunday = 2024-03-10'],
  ['The plant will open by year-end.', 'year-end = 2024-12-31'],
  ['Output has fallen since mid-2019.', 'mid-2019 = 2019'],
  ['The dispute goes back to the 1990s and the 1800s.', '1990s = 199X', '1800s = 18XX'],
  ["Friday's vote was postponed.", 'Friday = 2024-03-08'],
  ['He left on the eve of March 8.', 'the eve of March 8 = 2024-03-07'],
  ['Revenue grew in fiscal 2024 and in FY2023.', 'fiscal 2024 = 2024~', 'FY2023 = 2023~'],
  ['Profit fell in Q3.', 'Q3 = 2023-35'],
  ["Profit fell in last year's third quarter.", "last year's third quarter = 2023-35"],
  ['Claims fell in the week ending June 5.', 'the week ending June 5 = 2024-05-30/2024-06-05'],
  ['The vote is set for the week of April 8.', 'the week of April 8 = 2024-04-08/2024-04-14'],
  ['In the 12 months to June 2023, prices rose.', 'the 12 months to June 2023 = 2022-07-01/2023-06-30'],
  ['In the first nine months of 2023 exports fell.', 'the first nine months of 2023 = 2023-01-01/2023-09-30'],
  ['Sales of the last two quarters rose.', 'the last two quarters = 2023-07-01/2023-12-31'],
  ['In 2019 sales rose from a year earlier.', '2019 = 2019', 'a year earlier = 2018'],
  ['He resigned on Monday and will travel on Monday.', 'Monday = 2024-03-11', 'Monday = 2024-03-18'],
  ['Minister visits Geneva Monday', 'Monday = 2024-03-11'],
  ['He will return three days from now.', 'three days from now = 2024-03-16'],
  ['Two weeks from Monday the court rules.', 'Two weeks from Monday = 2024-03-25'],
  ['The day after tomorrow they vote.', 'The day after tomorrow = 2024-03-15'],
  ['The week after next they vote.', 'The week after next = 2024-03-25/2024-03-31'],
  ['Aid was blocked from 7 October until yesterday.', '7 October until yesterday = 2023-10-07/2024-03-12'],
  ['It lasted from 2014 to 2019.', '2014 = 2014', '2019 = 2019'],
  ['Their January-March profit fell.', 'January-March = 2024-01-01/2024-03-31'],
  ['The 2022/23 budget passed.', '2022/23 = 2022/2023'],
  ['Elections are due this autumn.', 'this autumn = 2024-09-01/2024-11-30'],
  ['The strike began at dawn on Thursday.', 'at dawn on Thursday = 2024-03-07'],
  ['It struck at half past seven on Monday.', 'half past seven on Monday = 2024-03-11'],
  ['It lasted from 7 to 9:30 last night.', '7 to 9:30 last night = 2024-03-12'],
  ['At 6 a.m. on Feb. 24, 2022, shells fell.', '6 a.m. on Feb. 24, 2022 = 2022-02-24'],
  ['They met on Tuesday; the next morning he left.', 'Tuesday = 2024-03-12', 'the next morning = 2024-03-13'],
  ['It was born in nineteen forty-five.', 'nineteen forty-five = 1945'],
  ['He rose to power in two thousand and eleven.', 'two thousand and eleven = 2011'],
  ['The ministry said in a March report.', 'March = 2024-03'],
  ['The third week of March is busy.', 'The third week of March = 2024-03-18/2024-03-24'],
  ['He preaches on Friday mornings.', 'Friday mornings = XXXX-WXX-5TMO'],
  ['The nine months ended Sept. 30 were good.', 'The nine months ended Sept. 30 = 2023-01-01/2023-09-30'],
])('reads the wire: %s', (text, ...dates) => {
  expect(written(text, PUBLISHED)).toEqual(dates)
})

test.each([
  'No leader has visited since the Korean War.',
  'Premier Theresa May said she may resign, and as May said, a speech by May followed.',
  'Lee and May met; thousands march, and March for Peace cheered.',
  'The second suspect waited a second.',
  'United won 3-1, and 21-19, 6-4, 7-5.',
  'They met in room 12-2015 and called 555-2014 or 1-800-555-1999 or 020 7946 0999.',
  'Shares closed at 6.45, at $19.50, up 2.3 percent.',
  'Growth slowed from 7 to 8 percent.',
  'From now on, by now, now that he left.',
  'Two thousand people and two thousand five hundred cars.',
  'Nineteen people and twenty fifty-pound notes.',
  'Ten past presidents and two next steps, 20 past leaders.',
  'The company has 1900 staff; the 2000 block was shut.',
  'In the year to come; the year of the dragon; the week of prayer.',
  'He won by 20 to eight.',
])('finds no time on the wire in %j', (text) => {
  expect(written(text, PUBLISHED)).toEqual([])
})

test.each([
  ['On Tuesday at 10 Downing Street he spoke.', 'Tuesday = 2024-03-12'],
  ['On Friday at 20 stations trains stopped.', 'Friday = 2024-03-08'],
  ['On Saturday 3-1 winners City lead.', 'Saturday = 2024-03-09'],
  ['Between 3 and 8 people died yesterday.', 'yesterday = 2024-03-12'],
  ['He arrived on Monday, 21 people followed.', 'Monday = 2024-03-11'],
])('takes no number beside a day for an hour: %s', (text, ...dates) => {
  expect(written(text, PUBLISHED)).toEqual(dates)
})

test.each([
  ['It fell in Q3 2019.', '(2019-07-01,2019-10-01,P3M)'],
  ['Songs of the 1990s.', '(1990-01-01,2000-01-01,P10Y)'],
  ['It opened in 2017-19.', '(2017-01-01,2019-01-01,P2Y)'],
  ['It opens from 9 to 11 a.m. on Friday.', '(XXXX-WXX-5T09,XXXX-WXX-5T11,PT2H)'],
  ['It was shut from March 2019 to today.', '(2019-03-01,2024-03-13,P1839D)'],
])('tells a stretch by its first day, the day behind it and its length: %s', (text, value) => {
  expect(datesOf(text, PUBLISHED)).toEqual([expect.objectContaining({ value })])
})

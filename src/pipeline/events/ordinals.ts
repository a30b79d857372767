import type { Token } from '../draft.ts'
import type { Tree } from '../syntax/tree.ts'
import { childrenOf } from '../syntax/tree.ts'

const spelled =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const tens = new Map([
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
])
const whole = new Map([
  ['centenary', 100],
  ['centennial', 100],
  ['bicentenary', 200],
])

/** How many years an anniversary counts: 2 of "second anniversary" and "two-year anniversary", 70 of "70th". */
export function yearsOf(tree: Tree, head: Token): number | null {
  const known = whole.get(head.lemma)
  if (known !== undefined) return known
  const before = tree.tokens.slice(Math.max(0, head.index - 5), head.index)
  const inside = new Set(childrenOf(tree, head).map(({ index }) => index))
  const near = before.filter(({ index, head: on }) => inside.has(index) || inside.has(on) || on === head.index)
  return near.map(({ lower }) => numberOf(lower)).find((number) => number !== null) ?? null
}

/** 2 of "second", "2nd", "two" and "two-year". */
export function numberOf(word: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)?(?:-years?|-days?)?$/.exec(word)?.[1]
  if (digits !== undefined) return Number(digits)
  const bare = word.replace(/-(?:year|day)$/, '')
  if (spelled.includes(bare)) return spelled.indexOf(bare) + 1
  if (numbers.includes(bare)) return numbers.indexOf(bare) + 1
  return tens.get(bare) ?? null
}

import { expect, test } from 'vitest'
import { denoted } from '#pipeline/entities/denoted.ts'
import { marked } from '../../marked.ts'
import { draftOf } from '../draft-of.ts'

const who = (source: string): (string | null)[] => {
  const { text, ranges } = marked(source)
  const draft = draftOf(text)
  return ranges.map((range) => {
    const { entity } = denoted(draft, range)
    return entity === null ? null : (draft.entities[entity]?.name ?? null)
  })
}

test.each([
  ["[China's ambassador to North Korea Li Jinjun] wrote it.", 'Li Jinjun'],
  ["[Sung Kim, the US' special representative for North Korea], said so.", 'Sung Kim'],
  ['[The Russian government] said nothing.', 'Russia'],
  ['[Chinese Foreign Minister Wang Yi] met Ri in Beijing.', 'Wang Yi'],
  ['[The United States] agreed.', 'United States'],
])('tells whom %j denotes: %s', (source, name) => {
  expect(who(source)).toEqual([name])
})

test.each(['[Officials from China] agreed.', '[Residents of Dublin] complained.', '[A spokesman for the army] spoke.'])(
  'tells nobody for %j',
  (source) => expect(who(source)).toEqual([null]),
)

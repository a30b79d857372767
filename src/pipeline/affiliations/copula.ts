import type { Token } from '../draft.ts'
import type { Gathering, Written } from '../entities/gathering.ts'
import type { Office } from './office.ts'
import { rolePhraseFrom } from './role-phrases.ts'

/** Verbs of being; of what "was" nobody knows whether it is over, so it counts as former. */
const verbs: readonly Readonly<{ words: readonly RegExp[]; former: boolean }>[] = [
  {
    words: [/^(?:was|has|were)$/, /^been$/, /^(?:appointed|named|elected|re-elected|reelected)$/, /^as$/],
    former: false,
  },
  { words: [/^(?:was|were)$/, /^sworn$/, /^in$/, /^as$/], former: false },
  { words: [/^(?:was|is)$/, /^(?:appointed|named|elected|re-elected|reelected|confirmed)$/, /^as$/], former: false },
  { words: [/^(?:was|is)$/, /^(?:appointed|named|elected|re-elected|reelected|made)$/], former: false },
  { words: [/^has$/, /^(?:been|served|worked)$/, /^as$/], former: false },
  { words: [/^had$/, /^(?:been|served|worked)$/, /^as$/], former: true },
  { words: [/^has$/, /^been$/], former: false },
  { words: [/^had$/, /^been$/], former: true },
  { words: [/^(?:serves|works|acts)$/, /^as$/], former: false },
  { words: [/^(?:served|worked|acted)$/, /^as$/], former: true },
  { words: [/^(?:is|became|remains|remained)$/], former: false },
  { words: [/^was$/], former: true },
]

/** "[Ann Lee] is the director of the museum", "[Ann Lee], who served as envoy to Chad, …", "[Ann Lee] was named …". */
export function copulaOfName(gathering: Gathering, holder: Written): Office | null {
  const { tokens } = gathering.draft
  const next = holder.last.index + 1
  const clause = tokens[next]?.text === ',' && tokens[next + 1]?.lower === 'who'
  const verb = verbAt(tokens, clause ? next + 2 : next)
  const phrase = verb && rolePhraseFrom(gathering, verb.end)
  if (!phrase || !(phrase.owner ?? phrase.counterpart)) return null
  const former = phrase.former || verb.former
  return { holder, phrase: { ...phrase, former }, found: { rule: 'role-phrase-after-copula', confidence: 0.8 } }
}

/** `end`: number of the token behind the words. */
function verbAt(tokens: readonly Token[], at: number): { end: number; former: boolean } | null {
  const verb = verbs.find(({ words }) => words.every((word, ahead) => word.test(tokens[at + ahead]?.lower ?? '')))
  return verb ? { end: at + verb.words.length, former: verb.former } : null
}

import type { Gathering } from './gathering.ts'
import { addMention } from './gathering.ts'
import { quotedSpeakers } from './quoted-speakers.ts'
import type { Salience } from './salience.ts'

const first = new Set(['i', 'me', 'my', 'mine', 'myself'])

/** "I", "my" in a quotation: the person who speaks. "We" may be anybody and stays open. */
export function gatherFirstPerson(gathering: Gathering, { quotationAt, quotedAt }: Salience): void {
  const speakers = quotedSpeakers(gathering, quotedAt)
  for (const pronoun of gathering.draft.tokens) {
    if (!first.has(pronoun.lower) || pronoun.tag !== 'PRON') continue
    const speaker = speakers[quotationAt(pronoun)]
    if (speaker?.kind !== 'PERSON') continue
    const how = { form: 'PRONOUN', rule: 'first-person-of-speaker', confidence: 0.9 } as const
    addMention(gathering, speaker, pronoun, pronoun, how)
  }
}

import type { Range, Token } from '../draft.ts'
import { sentenceOf } from '../syntax/tree.ts'
import type { Scene } from './scene.ts'

/** The sentence that tells it. */
export function supportOf({ draft }: Scene, head: Token): Range {
  const { start, end } = sentenceOf(draft.sentences, head) ?? head
  return { start, end }
}

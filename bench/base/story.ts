import type { Anchor } from '#core/span.ts'
import { TextIndex } from '#core/span.ts'

/** A text that grows, and gives for every piece the exact characters in it. */
export class Story {
  #text = ''
  #points = 0

  get text(): string {
    return this.#text
  }

  /** Appends the words, whole characters only. */
  add(words: string): Anchor {
    const start = this.#points
    this.#points += new TextIndex(words).length
    this.#text += words
    return { start, end: this.#points, exact: words }
  }

  /** What `write` appends, as one. */
  whole<Parts>(write: () => Parts): Anchor & { readonly parts: Parts } {
    const [start, unit] = [this.#points, this.#text.length]
    const parts = write()
    return { start, end: this.#points, exact: this.#text.slice(unit), parts }
  }
}

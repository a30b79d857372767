/** The moves of a parse: shift, reduce, left arc, right arc. */
export const moves = ['S', 'R', 'L', 'A']
const [shift, reduce, left] = [0, 1, 2]

/**
 * The state of an arc-eager parse of one sentence (Nivre 2004): a stack, the next word of the buffer, the arcs so far.
 * Words are 0 to `size` - 1; the number `size` is the root, which stands behind the last word; `none` is no word.
 */
export class Configuration {
  readonly size: number
  readonly none: number
  next = 0
  depth = 0
  readonly stack: Int32Array
  readonly heads: Int32Array
  /** Of the arc to the head; 0 where there is none yet. */
  readonly labels: Int32Array
  /** The outermost dependents on each side, and the ones before them. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  readonly right2: Int32Array
  readonly lefts: Uint8Array
  readonly rights: Uint8Array
  /** The set of the labels of the dependents, as a sum of hashes. */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array

  constructor(size: number) {
    this.size = size
    this.none = size + 1
    this.stack = new Int32Array(size)
    const words = size + 2
    this.heads = new Int32Array(words).fill(this.none)
    this.labels = new Int32Array(words)
    this.left = new Int32Array(words).fill(this.none)
    this.left2 = new Int32Array(words).fill(this.none)
    this.right = new Int32Array(words).fill(this.none)
    this.right2 = new Int32Array(words).fill(this.none)
    this.lefts = new Uint8Array(words)
    this.rights = new Uint8Array(words)
    this.leftLabels = new Int32Array(words)
    this.rightLabels = new Int32Array(words)
  }

  /** The word on top of the stack, or the one `below` it. */
  top(below = 0): number {
    return this.depth > below ? (this.stack[this.depth - 1 - below] as number) : this.none
  }

  get done(): boolean {
    return this.next === this.size && this.depth === 0
  }

  hasHead(word: number): boolean {
    return this.heads[word] !== this.none
  }

  can(move: number): boolean {
    const more = this.next < this.size
    if (move === shift) return more
    if (this.depth === 0) return false
    if (move === reduce) return this.hasHead(this.top())
    return move === left ? !this.hasHead(this.top()) : more
  }

  /** `label` is the number of the relation of an arc. */
  take(move: number, label: number): void {
    if (move === shift) this.stack[this.depth++] = this.next++
    else if (move === reduce) this.depth--
    else if (move === left) this.#leftArc(label)
    else this.#rightArc(label)
  }

  /** The top of the stack hangs on the next word. */
  #leftArc(label: number): void {
    const [word, head] = [this.top(), this.next]
    this.heads[word] = head
    this.labels[word] = label
    this.left2[head] = this.left[head] as number
    this.left[head] = word
    this.lefts[head] = Math.min(7, (this.lefts[head] as number) + 1)
    this.leftLabels[head] = (this.leftLabels[head] as number) ^ Math.imul(label + 1, 0x9e3779b1)
    this.depth--
  }

  /** The next word hangs on the top of the stack. */
  #rightArc(label: number): void {
    const [word, head] = [this.next, this.top()]
    this.heads[word] = head
    this.labels[word] = label
    this.right2[head] = this.right[head] as number
    this.right[head] = word
    this.rights[head] = Math.min(7, (this.rights[head] as number) + 1)
    this.rightLabels[head] = (this.rightLabels[head] as number) ^ Math.imul(label + 1, 0x9e3779b1)
    this.stack[this.depth++] = this.next++
  }
}

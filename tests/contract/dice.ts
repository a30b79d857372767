import fc from 'fast-check'

const ranges = new Map<string, () => fc.Arbitrary<number>>()

/** One function for each range: those that get parameters fast-check finds again by comparing all it was ever given. */
function rangeOf(min: number, max: number): () => fc.Arbitrary<number> {
  const key = `${min} ${max}`
  const known = ranges.get(key) ?? (() => fc.integer({ min, max }))
  ranges.set(key, known)
  return known
}

/** Draws of one generated value; fast-check keeps them, so that a failure can be repeated and shrunk. */
export class Dice {
  readonly #draw: fc.GeneratorValue
  #names = 0

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw
  }

  number = (min: number, max: number): number => this.#draw(rangeOf(min, max))

  /** True in about so many of a hundred draws; shrinks to false. */
  chance = (percent: number): boolean => this.number(0, 99) >= 100 - percent

  pick = <Item>(items: readonly Item[]): Item => {
    const item = items[this.number(0, items.length - 1)]
    if (item === undefined) throw new Error('there is nothing to pick from')
    return item
  }

  times = <Item>(min: number, max: number, make: () => Item): Item[] =>
    Array.from({ length: this.number(min, max) }, make)

  any = (arbitrary: fc.Arbitrary<unknown>): unknown => this.#draw(() => arbitrary)

  /** A name that no other draw has. */
  name = (prefix: string): string => `${prefix}${(this.#names += 1)}`
}

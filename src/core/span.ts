/** Positions in a text, in Unicode code points: `start` inclusive, `end` exclusive (W3C Web Annotation). */
export type Span = Readonly<{ start: number; end: number }>

/** A span and the characters it covers. */
export type Anchor = Span & Readonly<{ exact: string }>

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/**
 * Converts between code points, in which we store, and UTF-16 units, in which JavaScript counts.
 * Texts without astral characters, nearly all, cost nothing.
 */
export class TextIndex {
  readonly text: string
  /** UTF-16 offset of the second unit of each surrogate pair, ascending. */
  readonly #pairs: readonly number[]

  constructor(text: string) {
    this.text = text
    const pairs: number[] = []
    for (let unit = 1; unit < text.length; unit++) {
      if (isLowSurrogate(text.charCodeAt(unit)) && isHighSurrogate(text.charCodeAt(unit - 1))) pairs.push(unit)
    }
    this.#pairs = pairs
  }

  /** Length of the text in code points. */
  get length(): number {
    return this.text.length - this.#pairs.length
  }

  /** Code points before the UTF-16 offset `unit`; inside a pair, those before the pair. */
  toCodePoint(unit: number): number {
    return unit - countBelow(this.#pairs, unit)
  }

  /** UTF-16 offset of the code point `point`. */
  toUtf16(point: number): number {
    const pairs = this.#pairs
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[middle] ?? 0) - middle <= point) low = middle + 1
      else high = middle
    }
    return point + low
  }

  /** The characters between two code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end))
  }

  /** The anchor of the UTF-16 range; both ends must be inside the text and between characters. */
  anchor(startUnit: number, endUnit: number): Anchor {
    const start = this.toCodePoint(startUnit)
    const end = this.toCodePoint(endUnit)
    if (start < 0 || end <= start || end > this.length) {
      throw new RangeError(`no text between ${startUnit} and ${endUnit} of ${this.text.length} units`)
    }
    return Object.freeze({ start, end, exact: this.text.slice(startUnit, endUnit) })
  }
}

/** How many of the ascending `values` are at most `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

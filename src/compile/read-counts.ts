/** How many queries were compiled, how many of those were known from before, and why others were executed. */
export class ReadCounts {
  #compiled = 0
  #known = 0
  readonly #executed = new Map<string, number>()

  compiled(): void {
    this.#compiled += 1
  }

  known(): void {
    this.#known += 1
  }

  executed(reason: string): void {
    this.#executed.set(reason, (this.#executed.get(reason) ?? 0) + 1)
  }

  toJSON() {
    return { compiled: this.#compiled, known: this.#known, executed: Object.fromEntries(this.#executed) }
  }
}

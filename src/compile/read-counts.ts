/** How many queries were compiled, and why others were executed. */
export class ReadCounts {
  #compiled = 0
  readonly #executed = new Map<string, number>()

  compiled(): void {
    this.#compiled += 1
  }

  executed(reason: string): void {
    this.#executed.set(reason, (this.#executed.get(reason) ?? 0) + 1)
  }

  toJSON() {
    return { compiled: this.#compiled, executed: Object.fromEntries(this.#executed) }
  }
}

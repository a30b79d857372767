/** Values by the keys that were used last; the one that was not used for longest makes room. */
export class Recent<Value> {
  readonly #most: number
  readonly #values = new Map<string, Value>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.#put(key, value)
    return value
  }

  set(key: string, value: Value): void {
    const [oldest] = this.#values.size < this.#most ? [] : this.#values.keys()
    if (oldest !== undefined && !this.#values.has(key)) this.#values.delete(oldest)
    this.#put(key, value)
  }

  #put(key: string, value: Value): void {
    this.#values.delete(key)
    this.#values.set(key, value)
  }
}

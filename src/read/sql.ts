import { Expression } from './arguments.ts'

/** One SQL statement while it is written: its parameters, and aliases that no other table in it has. */
export class Statement {
  readonly parameters: unknown[] = []
  /** Whether the best plan depends on the values, as those of a filter, whose rows may be few or many. */
  valuesMatter = false
  #aliases = 0

  /** The placeholder of a value; PostgreSQL infers its type from where it stands. */
  value(value: unknown): string {
    if (value instanceof Expression) return value.sql
    this.parameters.push(value)
    return `$${this.parameters.length}`
  }

  alias(): string {
    return `t${this.#aliases++}`
  }

  /** Where the next thing is written: its aliases and placeholders follow from it. */
  get place(): string {
    return `${this.#aliases} ${this.parameters.length}`
  }

  /** Writes, and gives what can be put in again at the same place. */
  record(write: () => string): Recorded {
    const [aliases, { length }, mattered] = [this.#aliases, this.parameters, this.valuesMatter]
    this.valuesMatter = false
    const text = write()
    const recorded = {
      ...{ text, aliases: this.#aliases - aliases },
      ...{ parameters: this.parameters.slice(length), valuesMatter: this.valuesMatter },
    }
    this.valuesMatter ||= mattered
    return recorded
  }

  /** As if it were written now. */
  replay({ text, aliases, parameters, valuesMatter }: Recorded): string {
    this.#aliases += aliases
    this.parameters.push(...parameters)
    this.valuesMatter ||= valuesMatter
    return text
  }

  /** What `write` gives, or what it throws; then its parameters are taken back, for PostgreSQL minds unused ones. */
  attempt(write: (statement: Statement) => string): string | Error {
    const { length } = this.parameters
    try {
      return write(this)
    } catch (error) {
      this.parameters.length = length
      return error instanceof Error ? error : new Error(String(error))
    }
  }
}

/** A part of a statement. */
export type Recorded = Readonly<{
  text: string
  /** How many it has. */
  aliases: number
  parameters: readonly unknown[]
  valuesMatter: boolean
}>

export const quote = (name: string): string => `"${name}"`

/** `t0."said_sort_asc"` */
export const column = (alias: string, name: string): string => `${alias}.${quote(name)}`

/** Conditions that all hold; none is true. */
export function allOf(conditions: readonly string[]): string {
  const given = conditions.filter((one) => one !== 'TRUE')
  return given.length === 0 ? 'TRUE' : given.length === 1 ? String(given[0]) : `(${given.join(' AND ')})`
}

/** Conditions of which one holds; none is false. */
export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`

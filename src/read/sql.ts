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

export const quote = (name: string): string => `"${name}"`

/** `t0."said_sort_asc"` */
export const column = (alias: string, name: string): string => `${alias}.${quote(name)}`

/** Conditions that all hold; none is true. */
export const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'TRUE' : conditions.length === 1 ? String(conditions[0]) : `(${conditions.join(' AND ')})`

/** Conditions of which one holds; none is false. */
export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`

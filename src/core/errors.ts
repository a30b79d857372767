/** What a caller or a user did wrong: says what, where, and what to do. Anything else that is thrown is a bug. */
export abstract class UserError extends Error {
  /** Stable, in capitals; clients and scripts may match on it. */
  abstract readonly code: string

  override get name(): string {
    return this.constructor.name
  }
}

/** A place in a caller's input and what is wrong there. */
export type Issue = Readonly<{
  /** Keys and zero-based indexes from the root of the input: `['statements', 3, 'cue']`. */
  path: readonly (string | number)[]
  message: string
}>

/** `statements[3].cue`, as JavaScript would write it. */
export function pathText(path: Issue['path']): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** What zod found, as an issue of ours. */
export const issueOf = ({ path, message }: Readonly<{ path: readonly PropertyKey[]; message: string }>): Issue => ({
  path: path.map((key) => (typeof key === 'number' ? key : String(key))),
  message,
})

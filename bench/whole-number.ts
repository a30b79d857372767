/** The value of a command's option; throws unless it is a whole number from 1. */
export function wholeNumber(option: string, value: string): number {
  const number = Number(value)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new Error(`--${option}: "${value}" cannot be used; give a whole number from 1`)
}

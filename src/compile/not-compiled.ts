/**
 * Why an operation is not compiled, so that graphql-js executes it. `reason` is one of a few words, to be counted;
 * what exactly it was stands in the message.
 */
export class NotCompiled extends Error {
  readonly reason: string
  constructor(reason: string, message: string = reason) {
    super(message)
    this.reason = reason
  }
}

/** What the database refuses, under which name, and SQL beside it that it accepts. */
export type Guard = readonly [what: string, constraint: string, refused: Attempt, accepted: Attempt]

/** Statements of one transaction, each of which changes a row. */
export type Attempt = string | readonly string[]

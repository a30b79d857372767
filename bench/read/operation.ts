/** Those that are compared, in the order of a round; the floor sends the text of one SQL statement and does nothing else. */
export const SERVERS = ['dateline', 'postgraphile', 'floor'] as const
export type ServerName = (typeof SERVERS)[number]

export type Variables = Readonly<Record<string, unknown>>

/** The same question to each. */
export type VariableSet = Readonly<{ dateline: Variables; postgraphile: Variables; floor: readonly unknown[] }>

/** What one GraphQL server is asked. */
export type Asked = Readonly<{
  document: string
  /** Gives the cursor of the row that a set's variables name, where the document goes on after one. */
  cursor?: string
}>

export type Operation = Readonly<{
  name: string
  title: string
  dateline: Asked
  postgraphile: Asked
  sets: readonly VariableSet[]
}>

/** A request that is ready to be sent, and how long its answer has to be. */
export type Request = Readonly<{ path: string; body: string; bytes: number }>

/** The requests for one operation; a server that cannot answer it has none. */
export type Prepared = Readonly<{
  name: string
  title: string
  requests: Readonly<Partial<Record<ServerName, readonly Request[]>>>
}>

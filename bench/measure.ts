import type { Draws } from './draws.ts'
import { documentOf, variablesOf } from './draws.ts'
import type { Operation } from './operations.ts'

/** One SQL statement as it was sent; the parameters as JSON. */
export type Sent = Readonly<{ sql: string; parameters: string }>

type Answer = Readonly<{ data?: unknown; errors?: readonly Readonly<{ message: string }>[] }>

/** Asks our GraphQL server, and gives the SQL that the answer took. */
export type Ask = (query: string, variables: object) => Promise<Readonly<{ answer: Answer; sent: readonly Sent[] }>>

export type Measurement = Readonly<{
  name: string
  /** Of the answers when warm, ascending. */
  milliseconds: readonly number[]
  /** Most SQL statements of one answer. */
  statements: number
  /** Items of all lists of an answer, at all depths, on average. */
  rows: number
  /** Whether the page after the first came, and in how many milliseconds. */
  secondPage: string
  /** Why it was given up; null where all answers came. */
  error: string | null
  /** What the slowest answer sent; of one that was given up the last statement is missing. */
  slowest: readonly Sent[]
  /** What was asked when it was given up. */
  refused: Question | null
}>

export type Question = Readonly<{ document: string; variables: Readonly<Record<string, string>> }>

export type Effort = Readonly<{
  /** Answers whose time counts. */
  repetitions: number
  /** Answers before them, one for each value of the variables. */
  warmUp: number
  /** After so many milliseconds an operation is given up, with the times it has. */
  limit: number
}>

type Timed = Readonly<{ data: unknown; ms: number; sent: readonly Sent[] }>

/** Asks for one operation again and again, with other variables each time, and once for a second page. */
export async function measure(ask: Ask, draws: Draws, operation: Operation, effort: Effort): Promise<Measurement> {
  const document = documentOf(draws, operation.selection)
  const once = async (turn: number, after?: string): Promise<Timed> => {
    const began = performance.now()
    const variables = { ...variablesOf(draws, operation.selection, turn), ...(after === undefined ? {} : { after }) }
    const { answer, sent } = await ask(document, variables)
    const ms = performance.now() - began
    const [error] = answer.errors ?? []
    if (error === undefined) return { data: answer.data, ms, sent }
    throw new Refused(`${error.message}, after ${ms.toFixed(0)} ms`, { document, variables })
  }
  const times: Timed[] = []
  try {
    const end = performance.now() + effort.limit
    for (let turn = 0; turn < effort.warmUp + effort.repetitions; turn += 1) {
      if (turn > 0 && performance.now() > end) break
      times.push(await once(turn))
    }
    const secondPage = await goOn(times[0], (after) => once(0, after))
    return summary(operation.name, warm(times, effort.warmUp), secondPage, null)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ...summary(operation.name, warm(times, effort.warmUp), '', error.message), refused: error.question }
  }
}

/** An answer with an error. */
class Refused extends Error {
  readonly question: Question
  constructor(message: string, question: Question) {
    super(message)
    this.question = question
  }
}

/** Where the time limit left only a few, all count. */
const warm = (times: readonly Timed[], warmUp: number) => (times.length > 2 * warmUp ? times.slice(warmUp) : times)

function summary(name: string, times: readonly Timed[], secondPage: string, error: string | null): Measurement {
  const byTime = times.toSorted((one, other) => one.ms - other.ms)
  return {
    name,
    milliseconds: byTime.map(({ ms }) => ms),
    statements: Math.max(0, ...times.map(({ sent }) => sent.length)),
    rows: Math.round(times.reduce((total, { data }) => total + itemsIn(data), 0) / Math.max(1, times.length)),
    ...{ secondPage, error, slowest: byTime.at(-1)?.sent ?? [], refused: null },
  }
}

/** Asks for the page after the first, which must have other rows. */
async function goOn(first: Timed | undefined, ask: (after: string) => Promise<Timed>): Promise<string> {
  const page = pageIn(first?.data)
  if (page === null) return '–'
  if (!page.pageInfo.hasNextPage) return 'no more'
  const { data, ms } = await ask(page.pageInfo.endCursor)
  const next = pageIn(data)
  const isNew = next !== null && next.nodes.length > 0 && JSON.stringify(next.nodes) !== JSON.stringify(page.nodes)
  return isNew ? ms.toFixed(1) : 'NOT THERE'
}

type Page = Readonly<{ nodes: readonly unknown[]; pageInfo: Readonly<{ hasNextPage: boolean; endCursor: string }> }>

/** The list that the operation calls `page`, at whatever depth. */
function pageIn(data: unknown): Page | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  if ('page' in data) return data.page as Page
  for (const value of Object.values(data)) {
    const page = pageIn(value)
    if (page !== null) return page
  }
  return null
}

function itemsIn(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  const below = Object.values(data).reduce((total: number, value) => total + itemsIn(value), 0)
  return below + (Array.isArray(data) ? data.length : 0)
}

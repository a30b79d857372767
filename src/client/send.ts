import { z } from 'zod'
import { UserError, pathText } from '#core/errors.ts'
import type { Variables } from './paged-query.ts'

/** Where to send, and the key that allows it. */
export type Server = Readonly<{ url: string; key: string | null }>
export type Request = Readonly<{ query: string; operationName?: string | undefined; variables: Variables }>

/** The server does not answer, or answers with errors: each is told with its code and its path. */
export class QueryRefused extends UserError {
  readonly code: string
  /** It may go better in a while. */
  readonly isTemporary: boolean
  /** Less at once may be answered. */
  readonly isTooMuch: boolean
  /** Milliseconds that the server wants to be left alone. */
  readonly pause: number | null

  constructor(message: string, codes: readonly string[], status: number | null, pause: number | null = null) {
    super(message)
    this.code = codes[0] ?? 'SERVER_UNAVAILABLE'
    this.isTemporary = status === null || BUSY.has(status) || codes.some((code) => TEMPORARY.has(code))
    this.isTooMuch = codes.some((code) => TOO_MUCH.has(code))
    this.pause = pause
  }
}

const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504])
const TEMPORARY: ReadonlySet<string> = new Set(['SERVER_BUSY', 'TIME_LIMIT_EXCEEDED', 'DATABASE_UNAVAILABLE'])
const TOO_MUCH: ReadonlySet<string> = new Set(['TIME_LIMIT_EXCEEDED', 'COST_EXCEEDED'])

const answer = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).nullish(),
        extensions: z.object({ code: z.string() }).partial().nullish(),
      }),
    )
    .nonempty()
    .optional(),
})
export type Answer = z.output<typeof answer>

/** The answer to one request; throws `QueryRefused` for anything but an answer without errors. */
export async function send({ url, key }: Server, request: Request, signal: AbortSignal): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) }
  const { response, text } = await received(url, { method: 'POST', headers, body: JSON.stringify(request), signal })
  const parsed = answer.safeParse(json(text))
  const { status } = response
  const pause = pauseOf(response.headers.get('retry-after'))
  if (!parsed.success || (parsed.data.errors === undefined && !parsed.data.data))
    throw new QueryRefused(`what answers at ${url} is no GraphQL (status ${status})`, [], status, pause)
  const { errors } = parsed.data
  if (errors === undefined) return parsed.data
  const codes = errors.flatMap(({ extensions }) => extensions?.code ?? [])
  throw new QueryRefused(`the server says${errors.map(told).join(';')}`, codes, status, pause)
}

async function received(url: string, init: RequestInit) {
  try {
    const response = await fetch(url, init)
    return { response, text: await response.text() }
  } catch (error) {
    init.signal?.throwIfAborted()
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new QueryRefused(`the server at ${url} does not answer (${reason})`, [], null)
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** ` of entity.statements: "first" is 1000 … (PAGE_INVALID)` */
function told({ message, path, extensions }: NonNullable<Answer['errors']>[number]): string {
  const where = path ? ` of ${pathText(path)}` : ''
  return `${where}: ${message} (${extensions?.code ?? 'without a code'})`
}

/** `Retry-After` is seconds or a date: RFC 9110, 10.2.3. */
function pauseOf(header: string | null): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(date - Date.now(), 0)
}

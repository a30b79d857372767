import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { DocumentNode, ExecutionArgs } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { ServerSettings } from '#config.ts'
import type { Compiled } from '#compile/compile.ts'
import { answerText } from '#compile/json-text.ts'
import { ReadCounts } from '#compile/read-counts.ts'
import { Recent } from '#compile/recent.ts'
import { schema } from '#graphql/schema.ts'
import { cancelledBy } from '#store/cancellation.ts'
import type { Database } from '#store/open.ts'
import type { Context } from '#graphql/context.ts'
import { admit } from './caller.ts'
import { CompiledReads, compiledOrReason } from './compiled.ts'
import { shownCost } from './cost-limit.ts'
import { LONGEST_KEPT } from './document-limits.ts'
import { isTooDeep } from './request-format.ts'
import { isStorable } from './text-input.ts'

const MOST = 1000
/** With what is kept of them, a thousand bodies are a few megabytes. */
const LONGEST_BODY = 4000

type AnyDatabase = Pick<Database, 'client' | 'readText'>
type Settings = Pick<ServerSettings, 'limits' | 'publicReading'>

/**
 * Answers what was answered before, perhaps with other variables, without going through yoga, which takes most of the
 * time of a small read: a POST of a document that yoga has parsed, validated and had answered by one
 * statement, in a notation that yoga has chosen for the same `accept`. Whatever else comes is left to yoga as if it had
 * not been looked at.
 */
export class KnownDocuments {
  readonly #database: AnyDatabase
  readonly #reads: CompiledReads
  readonly #counts: ReadCounts
  readonly #settings: Settings
  readonly #documents = new Recent<DocumentNode>(MOST)
  readonly #bodies = new Recent<Known>(MOST)
  /** Content types by what was accepted. */
  readonly #types = new Recent<string>(MOST)
  readonly #names = new WeakMap<Request, string>()

  constructor(database: AnyDatabase, settings: Settings, log: Logger, counts = new ReadCounts()) {
    this.#database = database
    this.#reads = new CompiledReads(database, counts, log)
    this.#counts = counts
    this.#settings = settings
  }

  /** To stand before whatever changes the parameters of a request. */
  get naming(): Plugin {
    return {
      onParams: ({ request, params }) => {
        const name = nameOf(params)
        if (name !== null) this.#names.set(request, name)
      },
      onResponse: ({ request, response }) => {
        const type = response.headers.get('content-type') ?? ''
        const accept = request.headers.get('accept') ?? ''
        if (request.method !== 'POST' || response.status !== 200 || accept.length > LONGEST_ACCEPT) return
        if (type.startsWith('application/')) this.#types.set(accept, type)
      },
    }
  }

  /** In place of graphql-js. */
  get answering(): Plugin<Context> {
    return this.#reads.plugin(this.#learn)
  }

  readonly #learn = ({ contextValue, document }: ExecutionArgs): void => {
    const { request } = contextValue as { request?: Request }
    const name = request && this.#names.get(request)
    if (name !== undefined) this.#documents.set(name, document)
  }

  /** False where nothing was said; the request can still be read then. */
  async answers(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const type = this.#typeFor(request)
    if (type === undefined || !(await this.#isAdmitted(request))) return false
    const body = await bodyOf(request)
    if (body === null) return true // nobody is there to hear it
    const text = await this.#textFor(request, response, body)
    if (text === null) {
      Object.assign(request, { body: Readable.from([body]) }) // where yoga looks for what was read already
      return false
    }
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text)
    return true
  }

  #typeFor({ method, headers }: IncomingMessage): string | undefined {
    if (method !== 'POST') return undefined
    if (headers['content-type']?.toLowerCase() !== 'application/json') return undefined
    if (!(Number(headers['content-length']) <= this.#settings.limits.body)) return undefined
    return this.#types.get(headers.accept ?? '')
  }

  /** Who is not is told so by yoga. */
  #isAdmitted({ headers }: IncomingMessage): Promise<boolean> {
    return admit(this.#database, this.#settings, headers.authorization ?? null).then(
      () => true,
      () => false,
    )
  }

  async #textFor(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<string | null> {
    const known = this.#knownBy(body.toString())
    if (known === null) return null
    try {
      const data = await cancelledBy(whenGone(response), () => this.#reads.text(known.compiled))
      this.#counts.known()
      return answerText(data, { cost: known.cost })
    } catch (error) {
      this.#reads.failed(request, error)
      return null
    }
  }

  /** The same bytes ask the same. */
  #knownBy(body: string): Known | null {
    const found = this.#bodies.get(body)
    if (found !== undefined) return found
    const checked = this.#checked(body)
    if (checked !== null && body.length <= LONGEST_BODY) this.#bodies.set(body, checked)
    return checked
  }

  #checked(body: string): Known | null {
    const params = paramsOf(body)
    const name = params && nameOf(params)
    const document = name === null ? undefined : this.#documents.get(name)
    if (document === undefined) return null
    const { operationName, variables } = params ?? {}
    if (isTooDeep(variables) || !isStorable(variables)) return null
    const asked = { schema, document, operationName, variableValues: variables }
    const cost = shownCost(asked, this.#settings.limits.nodes)
    const compiled = cost === null ? '' : compiledOrReason(asked)
    return typeof compiled === 'string' || cost === null ? null : { compiled, cost }
  }
}

/** What was found out of a request. */
type Known = Readonly<{ compiled: Compiled; cost: object }>

const LONGEST_ACCEPT = 300
const PARAMETERS: ReadonlySet<string> = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions'])

/** What a document is known by: its text, or its id with a mark that makes it no document; never both. */
function nameOf({ query, documentId }: GraphQLParams & { documentId?: unknown }): string | null {
  if (typeof documentId === 'string') return query === undefined ? `id:${documentId}` : null
  return documentId === undefined && typeof query === 'string' && query.length <= LONGEST_KEPT ? query : null
}

/** Null unless it is as it should be: yoga says what is wrong. */
function paramsOf(body: string): GraphQLParams | null {
  try {
    const params = JSON.parse(body) as GraphQLParams | null
    if (!isObject(params) || !Object.keys(params).every((key) => PARAMETERS.has(key))) return null
    const { operationName = null, variables = null, extensions = null } = params
    const isNamed = operationName === null || typeof operationName === 'string'
    return isNamed && [variables, extensions].every((one) => one === null || isObject(one)) ? params : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null where the client went away while it sent it. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    return null
  }
  return Buffer.concat(chunks)
}

/** Aborts when the client goes away before it has its answer. */
function whenGone(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}

import type { Variables } from '#client/paged-query.ts'
import type { Patience } from '#client/patiently.ts'
import { patiently } from '#client/patiently.ts'
import type { Query } from '#client/query.ts'
import { readQuery } from '#client/query.ts'
import type { Server } from '#client/send.ts'
import { send } from '#client/send.ts'
import { QueryUnfit } from '#client/unfit.ts'
import type { Walk } from '#client/walk.ts'
import { walkOf, walkedPages } from '#client/walk.ts'
import type { RowFormatName } from '#client/write-rows.ts'
import { rowFormats } from '#client/write-rows.ts'
import type { Page } from '#transfer/page.ts'
import type { Seal, Sealed } from '#transfer/seal.ts'
import { sealed } from '#transfer/seal.ts'
import { countOf, keepingSeal, writeExport } from '#transfer/write-file.ts'
import { Interrupted } from './interrupted.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { contentOf, serverOf, variablesOf } from './query-input.ts'
import { untilSignal } from './signals.ts'

export type QueryOptions = Readonly<{
  output: string
  variables?: string
  operation?: string
  all?: true
  connection?: string
  after?: string
  format?: RowFormatName
  server?: string
  key?: string
}>

/** For one answer, with all that is tried for it. */
const PATIENCE = { most: 180_000, pause: 500 }

/** `dateline query FILE.graphql`: prints the answer of a running server, or with --all every row of a list in it. */
export async function queryCommand(path: string, options: QueryOptions): Promise<void> {
  const query = readQuery(contentOf(path), options.operation)
  const variables = variablesOf(options.variables)
  const watch = watched()
  const pages = pagesOf(query, variables, options, watch)
  try {
    const bytes = await begun(sealed(pages, false, watch.onPage))
    const { rows, sha256 } = await written(bytes, options.output)
    watch.clear()
    process.stderr.write(`${countOf(rows)}; SHA-256 ${sha256}\n`)
  } catch (error) {
    watch.tellPlace(options)
    throw watch.patience.signal.aborted ? new Interrupted('stopped before the answer was whole') : error
  }
}

function pagesOf(
  query: Query,
  variables: Variables,
  options: QueryOptions,
  { patience, tell }: ReturnType<typeof watched>,
): AsyncGenerator<Page> {
  const server = serverOf(options)
  const { all, connection, after, format } = options
  if (all === undefined) {
    if ((connection ?? after ?? format) !== undefined)
      throw new QueryUnfit('--connection, --after and --format go with --all')
    return answerPage(query, variables, server, patience)
  }
  const walk = walkOf(query, variables, connection)
  for (const inner of walk.inner) tell(`of ${inner} in each row, only its first page is kept`)
  return rowPages(walk, server, patience, options)
}

/** As the server answers it, the keys in their order. */
async function* answerPage(
  { text, operation }: Query,
  variables: Variables,
  server: Server,
  patience: Patience,
): AsyncGenerator<Page> {
  const request = { query: text, operationName: operation.name?.value, variables }
  const answer = await patiently(() => send(server, request, patience.signal), patience)
  yield { text: `${JSON.stringify(answer, null, 2)}\n`, rows: { answer: 1 }, after: null }
}

async function* rowPages(
  walk: Walk,
  server: Server,
  patience: Patience,
  { format = 'jsonl', after }: QueryOptions,
): AsyncGenerator<Page> {
  const { head, line } = rowFormats[format]
  const write = line(walk.rows.shape)
  let before = after === undefined ? head(walk.rows.shape) : '' // the rest is put behind what has a head
  for await (const page of walkedPages(walk, server, patience, after)) {
    yield { text: before + page.rows.map(write).join(''), rows: { row: page.rows.length }, after: page.after }
    before = ''
  }
}

/** Waits for the first piece: a query that is refused leaves no file. */
async function begun(bytes: Sealed): Promise<Sealed> {
  const first = await bytes.next()
  async function* all(): Sealed {
    if (first.done === true) return first.value
    yield first.value
    return yield* bytes
  }
  return all()
}

/** Progress and retries on stderr, where it stopped, and a way to stop. */
function watched() {
  const progress = progressOn(process.stderr)
  const stopping = new AbortController()
  void untilSignal().then(() => stopping.abort())
  let [rows, place]: [number, string | null] = [0, null]
  const tell = (text: string) => {
    progress.clear()
    process.stderr.write(printable(`${text}\n`))
  }
  const patience: Patience = { ...PATIENCE, signal: stopping.signal, onRetry: tell }
  return {
    patience,
    tell,
    clear: progress.clear,
    onPage: (page: Page) => {
      stopping.signal.throwIfAborted()
      rows += page.rows['row'] ?? 0
      place = page.after ?? place
      progress.show(`${rows} rows`)
    },
    tellPlace: ({ output, all }: QueryOptions) => {
      if (all === undefined || rows === 0) return
      const part = output === '-' ? 'what was written is only a part' : `${output}.part is only a part`
      tell(`${part}, ${rows} rows${place === null ? '' : `; --after ${place} goes on behind it`}`)
    },
  }
}

const written = (bytes: Sealed, output: string): Promise<Seal> =>
  output === '-' ? toStandardOutput(bytes) : writeExport(bytes, output, { compress: false, provesItself: false })

/** Each piece before the next is asked for, so that a failure tells truly what was written. */
async function toStandardOutput(bytes: Sealed): Promise<Seal> {
  process.stdout.on('error', () => undefined) // it is thrown below
  const kept = keepingSeal(bytes)
  for await (const chunk of kept.bytes)
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(chunk, (error) => {
        if (error) reject(new Interrupted(`whoever reads the output has gone: ${error.message}`))
        else resolve()
      })
    })
  return kept.seal()
}

import { readConfig } from '#config.ts'
import type { Destination } from '#app/destination.ts'
import { intoDatabase } from '#app/destination.ts'
import { documentsIn } from '#app/documents/documents.ts'
import type { Tally } from '#app/ingest-documents.ts'
import { ingestDocuments } from '#app/ingest-documents.ts'
import { throughServer } from '#app/through-server.ts'
import { UserError } from '#core/errors.ts'
import { DataFolderInUse } from '#store/data-folder-lock.ts'
import { openDatabase } from '#store/open.ts'
import type { DocumentOptions } from './document-options.ts'
import { describedByOptions } from './document-options.ts'
import { chosenReader } from './model.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { untilSignal } from './signals.ts'

/** A server has the embedded database, and there is no key to write through it. */
class KeyMissing extends UserError {
  readonly code = 'KEY_MISSING'
}

/** A server has the embedded database and cannot be asked to read by a model. */
class ServerReads extends UserError {
  readonly code = 'SERVER_READS'
}

type Options = DocumentOptions & Readonly<{ again?: true; key?: string; model?: true }>

/** `dateline ingest PATH…`: reads files and stores what they tell. 1 where one could not be, 130 after a Ctrl-C. */
export async function ingestCommand(paths: readonly string[], options: Options): Promise<void> {
  const given = describedByOptions(paths, options)
  const stopping = new AbortController()
  void untilSignal().then(() => stopping.abort())
  const { destination, close } = await open(options)
  const began = performance.now()
  const progress = progressOn(process.stderr)
  try {
    const wanted = { paths, format: options.format ?? null, given, input: process.stdin }
    const tally = await ingestDocuments(documentsIn(wanted), destination, {
      again: options.again ?? false,
      signal: stopping.signal,
      onRefused: (where, { message, code }) => {
        progress.clear()
        process.stderr.write(printable(`${where}: ${message} (${code})\n`))
      },
      onDone: (where, sofar) => progress.show(`${countOf(sofar)}, ${pace(sofar, began)}: ${where}`),
    })
    progress.clear()
    process.stdout.write(`${summary(tally)}, in ${destination.name}\n`)
    if (tally.FAILED > 0) process.exitCode = 1
    if (!tally.isWhole) process.exitCode = 130
  } finally {
    progress.clear()
    process.stdin.destroy() // of which more may still be awaited
    await close()
  }
}

/** The database itself, or the server that has it. */
async function open(options: Options): Promise<Readonly<{ destination: Destination; close: () => Promise<void> }>> {
  const config = readConfig()
  const reader = chosenReader(options)
  try {
    const database = await openDatabase(config)
    return { destination: intoDatabase(database, reader), close: database.close }
  } catch (error) {
    if (!(error instanceof DataFolderInUse) || error.url === null) throw error
    if (reader !== undefined)
      throw new ServerReads(`the server at ${error.url} has the database open and reads by rules; stop it first`)
    const key = options.key ?? config.key
    if (key === null) throw new KeyMissing(needsKey(error.url))
    return { destination: throughServer(error.url, key), close: async () => undefined }
  }
}

const needsKey = (url: string): string =>
  `the server at ${url} has the database open; give a key to write through it, as --key or DATELINE_KEY, ` +
  'or stop the server first ("dateline key create --role editor" makes a key while it is stopped)'

function summary(tally: Tally): string {
  const { CREATED, NEW_VERSION, UPDATED, UNCHANGED, FAILED, facts, isWhole } = tally
  const parts = [
    `${CREATED} new`,
    `${NEW_VERSION} new ${NEW_VERSION === 1 ? 'version' : 'versions'}`,
    `${UPDATED} read otherwise`,
    `${UNCHANGED} unchanged`,
    `${FAILED} failed`,
  ]
  return `${isWhole ? '' : 'stopped after '}${countOf(tally)}: ${parts.join(', ')}; ${facts} statements and events`
}

const numberOf = ({ CREATED, NEW_VERSION, UPDATED, UNCHANGED, FAILED }: Tally): number =>
  CREATED + NEW_VERSION + UPDATED + UNCHANGED + FAILED

const countOf = (tally: Tally): string => (numberOf(tally) === 1 ? '1 article' : `${numberOf(tally)} articles`)

const pace = (tally: Tally, began: number): string =>
  `${(numberOf(tally) / ((performance.now() - began) / 1000)).toFixed(1)} a second`

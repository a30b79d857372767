import { readFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { readConfig } from '#config.ts'
import { UserError } from '#core/errors.ts'
import { DataFolderInUse } from '#store/data-folder-lock.ts'
import { openDatabase } from '#store/open.ts'
import { exportThrough } from '#transfer/from-server.ts'
import type { Page } from '#transfer/page.ts'
import { exportFrom } from '#transfer/run-export.ts'
import type { Seal, Sealed } from '#transfer/seal.ts'
import type { Asked, Wanted } from '#transfer/wanted.ts'
import { wantedBy } from '#transfer/wanted.ts'
import { countOf, keepingSeal, writeExport } from '#transfer/write-file.ts'
import { Interrupted } from './interrupted.ts'
import { progressOn } from './progress.ts'
import { givingBack } from './short-lived.ts'
import { untilSignal } from './signals.ts'

/** The file of a filter is not there. */
class FilterMissing extends UserError {
  readonly code = 'FILTER_MISSING'
}

export type ExportOptions = Omit<Asked, 'format'> & Readonly<{ output: string; compress?: true; key?: string }>

/** `dateline export FORMAT`: writes a file, or to the standard output; what it wrote is told on stderr. */
export async function exportCommand(format: string, options: ExportOptions): Promise<void> {
  const { kind, filter, since, after, output, compress = false } = options
  const asked: Asked = { format, kind, filter: filter === undefined ? undefined : filterText(filter), since, after }
  const wanted = await wantedBy(asked)
  const watch = watched()
  const { bytes, close } = await open(wanted, options, watch)
  try {
    const seal =
      output === '-'
        ? await toStandardOutput(watch.stoppable(bytes), compress)
        : await writeExport(watch.stoppable(bytes), output, { compress, provesItself: wanted.format === 'jsonl' })
    process.stderr.write(`${countOf(seal.rows)}; SHA-256 ${seal.sha256}\n`)
  } catch (error) {
    watch.tellPlace(output)
    throw error
  } finally {
    await close()
  }
}

/** A filter itself, or the name of the file it is in. */
function filterText(given: string): string {
  if (!/\.(json|graphql)$/.test(given)) return given
  try {
    return readFileSync(given, 'utf8')
  } catch (error) {
    throw new FilterMissing(`--filter: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The database itself, or the server that has it. */
async function open(
  wanted: Wanted,
  options: ExportOptions,
  watch: ReturnType<typeof watched>,
): Promise<Readonly<{ bytes: Sealed; close: () => Promise<void> }>> {
  const config = readConfig()
  try {
    const database = await openDatabase(config)
    return { bytes: exportFrom(database, wanted, watch.onPage), close: database.close }
  } catch (error) {
    if (!(error instanceof DataFolderInUse) || error.url === null) throw error
    const key = options.key ?? config.key
    return { bytes: exportThrough(error.url, key, wanted.asked, watch.onBytes), close: async () => undefined }
  }
}

/** Progress on stderr, where it stopped, and a way to stop. */
function watched() {
  const progress = progressOn(process.stderr)
  const giveBack = givingBack()
  const began = performance.now()
  let [rows, place]: [number, string | null] = [0, null]
  let stopped = false
  void untilSignal().then(() => (stopped = true))
  const seconds = () => (performance.now() - began) / 1000
  return {
    onPage: (page: Page) => {
      rows += Object.values(page.rows).reduce((sum, count) => sum + count, 0)
      place = page.after ?? place
      progress.show(`${rows} rows, ${Math.round(rows / seconds())} a second`)
    },
    onBytes: (bytes: number) => progress.show(`${(bytes / 1e6).toFixed(1)} MB from the server`),
    async *stoppable(bytes: Sealed): Sealed {
      const kept = keepingSeal(bytes)
      for await (const chunk of kept.bytes) {
        if (stopped) throw new Interrupted('stopped before the export was whole')
        yield chunk
        giveBack(chunk.length)
      }
      progress.clear()
      return kept.seal()
    },
    tellPlace: (output: string) => {
      progress.clear()
      const part = output === '-' ? 'what was written is only a part' : `${output}.part is only a part`
      process.stderr.write(`${part}, ${rows} rows${place === null ? '' : `; --after ${place} goes on behind it`}\n`)
    },
  }
}

async function toStandardOutput(bytes: Sealed, compress: boolean): Promise<Seal> {
  const kept = keepingSeal(bytes)
  const steps = [Readable.from(kept.bytes, { highWaterMark: 1 }), ...(compress ? [createGzip()] : []), process.stdout]
  await pipeline(steps, { end: false }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE')
      throw new Interrupted('whoever reads the output has gone')
    throw error
  })
  return kept.seal()
}

import { styleText } from 'node:util'
import { documentsIn } from '#app/documents/documents.ts'
import { readRecordLine } from '#app/evaluation.ts'
import { decodeUtf8 } from '#app/documents/decode.ts'
import { MOST_BYTES, tooLarge } from '#app/documents/formats.ts'
import { linesOf } from '#app/documents/lines.ts'
import { readDocument } from '#app/read-document.ts'
import { UserError } from '#core/errors.ts'
import type { DocumentOptions } from './document-options.ts'
import { describedByOptions } from './document-options.ts'
import { chosenReader } from './model.ts'
import { printable } from './printable.ts'
import type { Colour } from './show-reading.ts'
import { showReading } from './show-reading.ts'

type Options = DocumentOptions & Readonly<{ json?: true; eval?: true; model?: true }>

/** `dateline read PATH…`: prints what the rules find; stores nothing, opens no database. */
export async function readCommand(paths: readonly string[], options: Options): Promise<void> {
  if (options.eval) return evaluate()
  const reader = chosenReader(options)
  const wanted = { paths: paths.length === 0 ? ['-'] : paths, format: options.format ?? null, input: process.stdin }
  for await (const source of documentsIn({ ...wanted, given: describedByOptions(paths, options) })) {
    if ('refusal' in source) report(source.where, source.refusal)
    else {
      const reading = await readDocument(source, reader)
      await print(options.json ? `${JSON.stringify(reading)}\n` : `${showReading(reading, paint)}\n`)
    }
  }
}

/** Colours where the output is a terminal that wants them. */
const paint = (colour: Colour, text: string): string => styleText(colour, text, { stream: process.stdout })

/** Records in, predictions out, line by line in their order. */
async function evaluate(): Promise<void> {
  for await (const { number, bytes } of linesOf(process.stdin, MOST_BYTES)) {
    try {
      if (bytes === null) throw tooLarge(number)
      await print(`${JSON.stringify(readRecordLine(decodeUtf8(bytes)))}\n`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      report(`-:${number}`, error)
    }
  }
}

function report(where: string, { message, code }: UserError): void {
  process.exitCode = 1
  process.stderr.write(printable(`${where}: ${message} (${code})\n`))
}

/** Waits for a reader that is slower than we are. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}

import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Description } from '#app/documents/description.ts'
import { description, refusedFor, written } from '#app/documents/description.ts'
import type { Format } from '#app/documents/formats.ts'
import { formatNames, formatOf } from '#app/documents/formats.ts'
import { issueOf, UserError } from '#core/errors.ts'

/** What is said on the command line of the documents it names. */
export type DocumentOptions = Readonly<
  Partial<Record<'date' | 'title' | 'publisher' | 'url' | 'language', string>> & { format?: Format }
>

export const withDocumentOptions = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'what the files are, whatever their names').choices(formatNames))
    .option('--date <day>', 'when it was published, such as 2021-06-11; this and the others go before what a file says')
    .option('--title <title>', 'its headline')
    .option('--publisher <name>', 'who published it')
    .option('--url <url>', 'where it was published')
    .option('--language <tag>', 'its language as a BCP 47 tag; "en" where nobody says')

/** By its headline or its URL an article is known again: of several documents only the last would be left. */
class OptionOfOne extends UserError {
  readonly code = 'OPTION_OF_ONE_DOCUMENT'
}

/** Throws `DocumentRefused` where an option is not of its form, `OptionOfOne` where one cannot hold of all the paths. */
export function describedByOptions(paths: readonly string[], options: DocumentOptions): Description {
  const { date, title, publisher, url, language } = options
  const [one] = Object.entries({ title, url }).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (one !== undefined && mayBeMany(paths, options.format))
    throw new OptionOfOne(`--${one} tells of one article; give it with one file, which is no folder and no .jsonl`)
  const parsed = written.safeParse({ date, title, publisher, url, language })
  if (!parsed.success)
    throw refusedFor(
      parsed.error.issues.map(issueOf).map(({ path, message }) => ({ path: [`--${path.join('.')}`], message })),
      null,
    )
  return description(parsed.data)
}

const mayBeMany = (paths: readonly string[], format: Format | undefined): boolean =>
  paths.length > 1 ||
  paths.some(
    (path) =>
      (format ?? formatOf(path)) === 'jsonl' || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  )

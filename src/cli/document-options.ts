import type { Command } from 'commander'
import { Option } from 'commander'
import type { Description } from '#app/documents/description.ts'
import { description, refusedFor, written } from '#app/documents/description.ts'
import type { Format } from '#app/documents/formats.ts'
import { formatNames } from '#app/documents/formats.ts'
import { issueOf } from '#core/errors.ts'

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

/** Throws `DocumentRefused` where an option is not of its form. */
export function describedByOptions({ date, title, publisher, url, language }: DocumentOptions): Description {
  const parsed = written.safeParse({ date, title, publisher, url, language })
  if (!parsed.success)
    throw refusedFor(
      parsed.error.issues.map(issueOf).map(({ path, message }) => ({ path: [`--${path.join('.')}`], message })),
      null,
    )
  return description(parsed.data)
}

import { Command, Option } from 'commander'
import { UserError } from '#core/errors.ts'
import type { DocumentOptions } from './document-options.ts'
import type { ExportOptions } from './export.ts'
import type { QueryOptions } from './query.ts'
import { withDocumentOptions } from './document-options.ts'

/** Named here so that help needs no format's module; a test holds them together. */
const FORMATS = 'jsonl, csv, jsonld, turtle, nquads, ftm, gexf, graphml, ics, markdown'

const program = new Command('dateline')
  .description('A knowledge base of the news in which every fact points at the words that support it.')
  .addHelpText('after', '\nSettings come from the environment; README.md lists them.')

// A command's modules are loaded when it runs: `seed` needs no server.
program
  .command('serve')
  .description('serve GraphQL, after seeding an empty database')
  .action(async () => (await import('./serve.ts')).serveCommand())
program
  .command('seed')
  .description('store the curated readings of seeds/; a second time changes nothing')
  .action(async () => (await import('./seed.ts')).seedCommand())
withDocumentOptions(
  program
    .command('ingest <paths...>')
    .description(
      'read files (.txt, .md, .html, .jsonl), folders of them, or "-" for the standard input, and store them',
    )
    .option('--again', 'read also what is stored already')
    .option('--model', 'let the model of DATELINE_MODEL_URL read instead of the rules')
    .option('--key <key>', 'to write through a running server; else DATELINE_KEY'),
).action(async (paths: string[], options: DocumentOptions & { again?: true; key?: string; model?: true }) =>
  (await import('./ingest.ts')).ingestCommand(paths, options),
)
withDocumentOptions(
  program
    .command('read [paths...]')
    .description('print what is read in files; nothing is stored, no database is needed')
    .option('--model', 'let the model of DATELINE_MODEL_URL read instead of the rules')
    .option('--json', 'as the data that would be stored, one article a line')
    .option('--eval', 'read {id, text, meta} lines from the standard input and print what is found for a scorer'),
).action(async (paths: string[], options: DocumentOptions & { json?: true; eval?: true; model?: true }) =>
  (await import('./read.ts')).readCommand(paths, options),
)
program
  .command('export <format>')
  .description(`write everything, or one kind, to a file or the standard output; formats: ${FORMATS}`)
  .addOption(new Option('--kind <kind>', 'only these').choices(['articles', 'entities', 'statements', 'events']))
  .option(
    '--filter <filter>',
    'the filter of a list in GraphQL, as JSON or in its own syntax, or a .json or .graphql file',
  )
  .option('--since <instant>', 'only what was stored, read or reviewed since, such as 2026-11-23T04:00:00Z')
  .option('--after <cursor>', 'go on where an export of jsonl or csv stopped')
  .option('--output <file>', 'the file, or "-" for the standard output', '-')
  .option('--compress', 'with gzip')
  .option('--key <key>', 'to read through a running server that asks for one; else DATELINE_KEY')
  .action(async (format: string, options: ExportOptions) =>
    (await import('./export.ts')).exportCommand(format, options),
  )
program
  .command('verify <files...>')
  .description('say whether exported files are whole')
  .action(async (paths: string[]) => (await import('./verify.ts')).verifyCommand(paths))
program
  .command('import <file>')
  .description('bring back an export of jsonl, into an empty base or a filled one; "serve" must be stopped if embedded')
  .action(async (path: string) => (await import('./import.ts')).importCommand(path))
program
  .command('query <file>')
  .description('send the query of a file to a running server and print the answer')
  .option('--variables <json>', 'its variables, as JSON or a file of it')
  .option('--operation <name>', 'which operation of the file, where it has several')
  .option('--all', 'every row of the list that selects nodes or edges, page by page')
  .option('--connection <path>', 'which list, where there are several, such as entity.statements')
  .option('--after <cursor>', 'go on behind the row where a walk with --all stopped')
  .addOption(new Option('--format <format>', 'of the rows; jsonl where nobody says').choices(['jsonl', 'csv']))
  .option('--output <file>', 'the file, or "-" for the standard output', '-')
  .option('--server <url>', 'http://127.0.0.1 with the PORT of the settings where nobody says')
  .option('--key <key>', 'to read from a server that asks for one; else DATELINE_KEY')
  .action(async (path: string, options: QueryOptions) => (await import('./query.ts')).queryCommand(path, options))
const key = program
  .command('key')
  .description('keys that let programs write; the embedded database needs "serve" stopped')
key
  .command('create')
  .description('make a key and print it, once')
  .requiredOption('--name <name>', 'who will use it, such as "news desk"')
  .addOption(new Option('--role <role>', 'what it allows').choices(['reader', 'editor', 'admin']).makeOptionMandatory())
  .action(async (options: { name: string; role: string }) => (await import('./key.ts')).createKeyCommand(options))
key
  .command('list')
  .description('list the keys, without the secret itself')
  .action(async () => (await import('./key.ts')).listKeysCommand())
key
  .command('revoke <name-or-id>')
  .description('let a key in no longer, from the next request on')
  .action(async (nameOrId: string) => (await import('./key.ts')).revokeKeyCommand(nameOrId))
program
  .command('prepare')
  .description('make the empty database that new ones are copied from, so that the first start is quick')
  .action(async () => (await import('./prepare.ts')).prepareCommand())

/** Runs the command of this process; a user's mistake ends it with 1 and a sentence on stderr. */
export async function run(): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`dateline: ${textOf(error)}\n`)
  }
}

function textOf(error: unknown): string {
  if (error instanceof UserError) return `${error.message}\n(${error.code})`
  return `unexpected error, please report it: ${error instanceof Error ? error.stack : String(error)}`
}

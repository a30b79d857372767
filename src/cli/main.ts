import { Command } from 'commander'
import { UserError } from '#core/errors.ts'
import { seedCommand } from './seed.ts'
import { serveCommand } from './serve.ts'

const program = new Command('dateline')
  .description('A knowledge base of the news in which every fact points at the words that support it.')
  .addHelpText('after', '\nSettings come from the environment; README.md lists them.')

program.command('serve').description('serve GraphQL, after seeding an empty database').action(serveCommand)
program.command('seed').description('store the curated readings of seeds/; a second time changes nothing').action(seedCommand)
program
  .command('prepare')
  .description('make the empty database that new ones are copied from, so that the first start is quick')
  .action(async () => {
    const { prepareFolder } = await import('#store/embedded.ts')
    await prepareFolder()
  })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = 1
  const text = error instanceof UserError ? `${error.message}\n(${error.code})` : `unexpected error, please report it: ${String(error instanceof Error ? error.stack : error)}`
  process.stderr.write(`dateline: ${text}\n`)
}

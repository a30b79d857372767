import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { SETTINGS } from '../postgres.ts'
import { CONNECTIONS } from './servers.ts'

const MODULES = join(import.meta.dirname, '../../node_modules')
const PACKAGES = ['graphql-yoga', '@pothos/core', '@prisma/client', 'graphql', 'pg']
const RIVALS = ['postgraphile', 'postgraphile-plugin-connection-filter']

/** What a run was made on, line by line. */
export function factsOf(run: Readonly<{ postgres: string; articles: number; command: string }>): string[] {
  const cores = cpus()
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, shared with other work`,
    `PostgreSQL ${run.postgres} with ${SETTINGS.map((setting) => `\`${setting}\``).join(', ')}; \`jit=off\` for all, ${CONNECTIONS} connections each`,
    `Node.js ${process.version}; Dateline with ${PACKAGES.map(versionOf).join(', ')}; ${RIVALS.map(versionOf).join(', ')}; load by ${versionOf('undici')}`,
    `base of ${run.articles.toLocaleString('en')} articles, seed 1; 50 sets of variables for each operation, of popular and rare alike`,
    `\`${run.command}\``,
  ]
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')) as { version: string }
  return `${name} ${version}`
}

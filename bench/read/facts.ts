import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { SETTINGS } from '../postgres.ts'
import { CONNECTIONS } from './servers.ts'

const ROOT = join(import.meta.dirname, '../..')
const PACKAGES = ['graphql-yoga', '@pothos/core', '@prisma/client', 'graphql', 'pg']
const RIVALS = ['postgraphile', 'postgraphile-plugin-connection-filter']

/** What a run was made on, line by line. */
export function factsOf(run: Readonly<{ postgres: string; articles: number; command: string }>): string[] {
  const cores = cpus()
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, shared with other work`,
    `PostgreSQL ${run.postgres} with ${SETTINGS.map((setting) => `\`${setting}\``).join(', ')}; \`jit=off\` for all, ${CONNECTIONS} connections each`,
    `Node.js ${process.version}; Dateline with ${PACKAGES.map((name) => versionOf(name)).join(', ')}; ${RIVALS.map((name) => versionOf(name, 'bench/postgraphile')).join(', ')}; load by ${versionOf('undici')}`,
    `base of ${run.articles.toLocaleString('en')} articles, seed 1; 50 sets of variables for each operation, of popular and rare alike`,
    `\`${run.command}\``,
  ]
}

function versionOf(name: string, installed = ''): string {
  const path = join(ROOT, installed, 'node_modules', name, 'package.json')
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  return `${name} ${version}`
}

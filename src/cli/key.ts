import { readConfig } from '#config.ts'
import { createKey, listKeys, revokeKey, roles } from '#store/api-keys.ts'
import type { Database } from '#store/open.ts'
import { openDatabase } from '#store/open.ts'

/** `dateline key create`: stdout gets the key alone, so that a script can catch it. */
export async function createKeyCommand({ name, role }: Readonly<{ name: string; role: string }>): Promise<void> {
  const wanted = roles.find((one) => one === role.toUpperCase())
  if (wanted === undefined) throw new TypeError(`no role is called ${role}`) // commander has checked it
  await withDatabase(async ({ client, name: home }) => {
    const key = await createKey(client, { name, role: wanted })
    process.stderr.write(`a key for "${name}" (${wanted}) in ${home}; it is shown this once and kept nowhere:\n`)
    process.stdout.write(`${key}\n`)
    process.stderr.write('send it as "Authorization: Bearer KEY"\n')
  })
}

/** `dateline key list`: one line for each key, in columns. */
export async function listKeysCommand(): Promise<void> {
  await withDatabase(async ({ client }) => {
    const rows = (await listKeys(client)).map(({ id, name, role, createdAt, revokedAt }) => {
      return [name, role, day(createdAt), revokedAt === null ? '' : day(revokedAt), id]
    })
    process.stdout.write(table([['name', 'role', 'created', 'revoked', 'id'], ...rows]))
  })
}

/** `dateline key revoke NAME|ID`. */
export async function revokeKeyCommand(nameOrId: string): Promise<void> {
  await withDatabase(async ({ client }) => {
    const name = await revokeKey(client, nameOrId)
    process.stderr.write(`the key "${name}" is revoked; requests with it are refused from now on\n`)
  })
}

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(readConfig())
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

const day = (date: Date): string => date.toISOString().slice(0, 10)

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

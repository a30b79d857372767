import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations } from '#store/migrate.ts'
const S = join(import.meta.dirname, 'base')
const key = createHash('sha256')
for (const { checksum } of readMigrations()) key.update(checksum)
for (const file of readdirSync(S).toSorted()) key.update(readFileSync(join(S, file)))
console.log(key.digest('hex').slice(0, 12))

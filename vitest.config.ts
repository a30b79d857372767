import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would take graphql's ES modules while the libraries take its CommonJS ones: two realms, two GraphQLError.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/homes.ts'],
    pool: 'forks',
    maxWorkers: '100%', // by default one processor of two would idle
    // Loading Prisma and PGlite takes longer than most files do; nothing here changes a module for others.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

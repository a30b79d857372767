/** Which stage may import which: the data flows one way. A stage that is not named here may import nothing. */
const mayImport = {
  core: [],
  pipeline: ['core'],
  store: ['core'],
  read: ['core', 'store'],
  compile: ['core', 'read'],
  export: ['core'],
  client: ['core', 'export'],
  app: ['core', 'pipeline', 'store'],
  graphql: ['core', 'store', 'read', 'compile', 'app'],
  transfer: ['core', 'store', 'read', 'export', 'graphql'],
  server: ['core', 'store', 'read', 'compile', 'app', 'graphql', 'export', 'transfer'],
  cli: ['core', 'app', 'store', 'server', 'export', 'transfer', 'client'],
} as const satisfies Record<string, readonly string[]>

type Stage = keyof typeof mayImport

const stages = Object.keys(mayImport) as Stage[]

/** The others get the values they need as parameters. */
const seesConfig: readonly Stage[] = ['cli', 'server']

/** Plain data in, plain data out: no files, no network, no clock, no dice. */
const pure: readonly Stage[] = ['core', 'pipeline', 'export']
const inputAndOutput = 'fs|net|http|https|http2|dns|tls|child_process|worker_threads|timers'

type Wall = Readonly<{ regex: string; message: string }>

/** What no file of the stage may import. The regexes have no look-ahead, so a wall names what it forbids. */
function wallsOf(stage: Stage): Wall[] {
  const allowed: readonly string[] = mayImport[stage]
  const forbidden = stages.filter((other) => other !== stage && !allowed.includes(other))
  const may = allowed.length === 0 ? 'no other stage' : `only ${allowed.join(', ')}`
  const walls: Wall[] = [
    { regex: `^#(${forbidden.join('|')})/`, message: `${stage} may import ${may}: mayImport in oxlint.config.ts.` },
    { regex: `^#${stage}/`, message: 'Within a stage import ./file.ts.' },
    { regex: '^\\./.*\\.\\./', message: 'Write the path without a detour.' },
  ]
  if (!seesConfig.includes(stage))
    walls.push({ regex: '^#config\\.ts$', message: `Only ${seesConfig.join(' and ')} may import the configuration.` })
  if (pure.includes(stage))
    walls.push({ regex: `^(node:)?(${inputAndOutput})(/|$)`, message: `${stage} does no input or output.` })
  return walls
}

/** The environment is read in `src/config.ts`. */
const environment = { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' }
const paths = ['process', 'node:process'].map((name) => ({ name, message: 'Use the global process.' }))

const restrict = (patterns: readonly Wall[]) => ({ 'no-restricted-imports': ['error', { paths, patterns }] })

const leaving = (regex: string): Wall => ({ regex, message: 'Across stages import #stage/file.ts.' })

const stageOverrides = stages.flatMap((stage) => {
  const walls = wallsOf(stage)
  return [
    { files: [`src/${stage}/*.ts`], rules: restrict([...walls, leaving('^\\.\\./')]) },
    { files: [`src/${stage}/*/**/*.ts`], rules: restrict([...walls, leaving('^\\.\\./\\.\\./')]) },
  ]
})

const clockAndDice = [
  { object: 'Date', property: 'now', message: 'Take the date as a parameter.' },
  { object: 'Math', property: 'random', message: 'Take the source of randomness as a parameter.' },
]

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error', denyWarnings: true },
  ignorePatterns: [
    'src/store/generated/',
    'data/',
    'tests/contract/relay/artifacts/',
    'examples/typed/introspection.d.ts',
    'bench/postgraphile/', // has packages of its own, which are seldom installed
  ],
  rules: {
    ...restrict([]),
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'no-restricted-properties': ['error', environment],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }], // offsets count code points
    'import/no-unassigned-import': ['error', { allow: ['./*.ts'] }], // a GraphQL noun registers itself
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/return-await': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/ban-ts-comment': 'error',
    'unicorn/require-post-message-target-origin': 'off', // of windows; we post to threads
    // Off: rows are written in order; a copy is not the bottleneck; a helper may stand where it is used; Prisma's and
    // Pothos' types need assertions; `pg` is CommonJS; `...{ id, slug }` keeps a row's plain columns on one line.
    'no-await-in-loop': 'off',
    'oxc/no-map-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/no-useless-spread': 'off',
    // A function that expects is called so.
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }], // the second is the message
    eqeqeq: 'error',
    'no-console': 'error',
    'unicorn/prefer-node-protocol': 'error',
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    { files: ['src/**/*.ts'], rules: restrict([{ regex: '^(#|\\.\\./)', message: 'Name the stage in mayImport.' }]) },
    ...stageOverrides,
    {
      files: ['src/config.ts'],
      rules: restrict([
        { regex: '^(\\./|#(pipeline|store|export|app|graphql|server|cli)/)', message: 'Only #core/file.ts.' },
      ]),
    },
    {
      files: pure.map((stage) => `src/${stage}/**/*.ts`),
      rules: { 'no-restricted-properties': ['error', environment, ...clockAndDice] },
    },
    {
      files: ['src/config.ts', 'prisma.config.ts', 'bench/**', 'tests/**'],
      rules: { 'no-restricted-properties': 'off' },
    },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    // A GraphQL noun is one builder call: type, fields, then its root fields.
    { files: ['src/graphql/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
    { files: ['tests/**'], rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off' } },
    // Vitest types its matchers (expect.stringMatching and such) as any.
    {
      files: ['tests/**'],
      rules: { 'typescript/no-unsafe-assignment': 'off', 'typescript/no-unsafe-argument': 'off' },
    },
    {
      files: ['src/cli/**', 'prisma/**', 'bench/**', 'eval/**', 'train/**', 'examples/**', 'tests/**'],
      rules: { 'no-console': 'off' },
    },
  ],
}

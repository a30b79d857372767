import { resolve } from 'node:path'
import { z } from 'zod'
import { UserError } from '#core/errors.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`give a whole number from ${least} to ${most}`)
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `give a whole number from ${least} to ${most}`,
    )

/** What one request, or one process, may ask for at most. */
export type Limits = Readonly<{
  /** Nodes that a query may read, as `cost.ts` counts them. */
  nodes: number
  /** Fields below one another. */
  depth: number
  /** Words and signs of a document. */
  tokens: number
  /** Bytes of a request. */
  body: number
  /** Subscriptions that are open at once. */
  streams: number
  /** Exports over HTTP that are under way at once; each holds two connections and a snapshot of the database. */
  exports: number
}>

export const defaultLimits: Limits = {
  nodes: 50_000,
  depth: 15,
  tokens: 2000,
  body: 2_000_000,
  streams: 100,
  exports: 2,
}

const yesOrNo = z.enum(['true', 'false'], 'give true or false').transform((value) => value === 'true')

/** The environment variables Dateline reads; README.md has the same table. */
const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'give a host name or an IP address, such as 127.0.0.1')
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'give a URL such as postgresql://user:password@host:5432/database, or leave it unset')
    .optional(),
  DATELINE_PROCESSES: wholeNumber(1, 64).default(1),
  DATELINE_DATA_DIR: z.string().default('./data'),
  DATELINE_MAX_NODES: wholeNumber(1, 1_000_000_000).default(defaultLimits.nodes),
  DATELINE_MAX_DEPTH: wholeNumber(1, 100).default(defaultLimits.depth),
  DATELINE_MAX_TOKENS: wholeNumber(1, 100_000).default(defaultLimits.tokens),
  DATELINE_MAX_BODY: wholeNumber(100, 100_000_000).default(defaultLimits.body),
  DATELINE_MAX_STREAMS: wholeNumber(0, 10_000).default(defaultLimits.streams),
  DATELINE_MAX_EXPORTS: wholeNumber(0, 100).default(defaultLimits.exports),
  DATELINE_STATEMENT_TIMEOUT: wholeNumber(0, 3_600_000).default(10_000),
  DATELINE_CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every(isOrigin),
      'give origins such as https://news.example, separated by commas, each without a path',
    )
    .default([]),
  DATELINE_INTROSPECTION: yesOrNo.default(true),
  DATELINE_TRUSTED_DOCUMENTS: z.string().optional(),
  DATELINE_ONLY_TRUSTED_DOCUMENTS: yesOrNo.default(false),
  DATELINE_PUBLIC_READING: yesOrNo.default(true),
  DATELINE_KEY: z.string().optional(),
  DATELINE_MODEL_URL: z.url({ protocol: /^https?$/, error: 'give a URL such as http://127.0.0.1:11434/v1' }).optional(),
  DATELINE_MODEL: z.string().max(200).optional(),
  DATELINE_MODEL_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `give one of ${logLevels.join(', ')}`).default('info'),
})

/** What the server needs to know apart from where it listens. */
export type ServerSettings = Readonly<{
  limits: Limits
  /** Whose pages may ask, such as `https://news.example`; none by default. */
  corsOrigins: readonly string[]
  introspection: boolean
  /** Absolute path of a manifest `{ "<id>": "<document>" }`. */
  trustedDocuments: string | null
  /** Refuse every document that is not in the manifest. */
  onlyTrustedDocuments: boolean
  /** False: nothing is read without a key. */
  publicReading: boolean
}>

export const defaultSettings: ServerSettings = {
  limits: defaultLimits,
  corsOrigins: [],
  introspection: true,
  trustedDocuments: null,
  onlyTrustedDocuments: false,
  publicReading: true,
}

export type Config = ServerSettings &
  Readonly<{
    /** 0 lets the system choose a free port. */
    port: number
    host: string
    /** Null means the embedded database in `dataDir`. */
    databaseUrl: string | null
    /** Absolute path of the folder of the embedded database. */
    dataDir: string
    /** How many processes serve on the port; one where the database is the embedded one. */
    processes: number
    /** How long a read may take in PostgreSQL, in milliseconds; 0 is without a limit. */
    statementTimeout: number
    /** What `dateline ingest` sends to a server that has the data folder open; null sends none. */
    key: string | null
    logLevel: (typeof logLevels)[number]
    /** A server that speaks OpenAI's chat completions, for `--model`; null where none is set. */
    model: Readonly<{ url: string; model: string; key: string | null }> | null
  }>

/** A variable whose value cannot be used; the message names each. */
export class ConfigRefused extends UserError {
  readonly code = 'CONFIG_REFUSED'
}

/** Reads the environment once; an empty variable counts as unset. */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new ConfigRefused(parsed.error.issues.map((issue) => describe(issue, given)).join('\n'))
  const values = parsed.data
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: resolve(values.DATELINE_DATA_DIR),
    processes: processesOf(values),
    limits: Object.freeze({
      nodes: values.DATELINE_MAX_NODES,
      depth: values.DATELINE_MAX_DEPTH,
      tokens: values.DATELINE_MAX_TOKENS,
      body: values.DATELINE_MAX_BODY,
      streams: values.DATELINE_MAX_STREAMS,
      exports: values.DATELINE_MAX_EXPORTS,
    }),
    statementTimeout: values.DATELINE_STATEMENT_TIMEOUT,
    corsOrigins: Object.freeze(values.DATELINE_CORS_ORIGINS),
    introspection: values.DATELINE_INTROSPECTION,
    ...trusted(values),
    publicReading: values.DATELINE_PUBLIC_READING,
    key: values.DATELINE_KEY ?? null,
    logLevel: values.LOG_LEVEL,
    model: modelOf(values),
  })
}

/** The environment of a process that this one starts, with other settings. */
export const environmentWith = (settings: Readonly<Record<string, string>>) => ({ ...process.env, ...settings })

function processesOf({ DATELINE_PROCESSES: processes, DATABASE_URL: url }: z.infer<typeof environment>): number {
  if (processes > 1 && url === undefined)
    throw new ConfigRefused(
      'DATELINE_PROCESSES: the embedded database is open in one process at a time; set DATABASE_URL, or leave this unset',
    )
  return processes
}

function modelOf({
  DATELINE_MODEL_URL: url,
  DATELINE_MODEL: model,
  DATELINE_MODEL_KEY: key,
}: z.infer<typeof environment>) {
  if (url === undefined && model === undefined) return null
  if (url === undefined || model === undefined)
    throw new ConfigRefused(
      'DATELINE_MODEL_URL and DATELINE_MODEL: set both, the address of the server and the name of its model',
    )
  return Object.freeze({ url, model, key: key ?? null })
}

function trusted(values: z.infer<typeof environment>) {
  const { DATELINE_TRUSTED_DOCUMENTS: manifest, DATELINE_ONLY_TRUSTED_DOCUMENTS: only } = values
  if (only && manifest === undefined)
    throw new ConfigRefused('DATELINE_ONLY_TRUSTED_DOCUMENTS: set DATELINE_TRUSTED_DOCUMENTS to the manifest of them')
  return { trustedDocuments: manifest === undefined ? null : resolve(manifest), onlyTrustedDocuments: only }
}

/** What may hold a password is not repeated. */
function describe(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0])
  const value = ['DATABASE_URL', 'DATELINE_MODEL_URL', 'DATELINE_MODEL_KEY'].includes(name)
    ? 'its value'
    : JSON.stringify(given[name])
  return `${name}: ${value} cannot be used: ${issue.message}`
}

const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)
}

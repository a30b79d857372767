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
  DATELINE_DATA_DIR: z.string().default('./data'),
  DATELINE_PUBLIC_READING: z.enum(['true', 'false'], 'give true or false').default('true'),
  LOG_LEVEL: z.enum(logLevels, `give one of ${logLevels.join(', ')}`).default('info'),
})

export type Config = Readonly<{
  /** 0 lets the system choose a free port. */
  port: number
  host: string
  /** Null means the embedded database in `dataDir`. */
  databaseUrl: string | null
  /** Absolute path of the folder of the embedded database. */
  dataDir: string
  /** False: nothing is read without a key. */
  publicReading: boolean
  logLevel: (typeof logLevels)[number]
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
  const { PORT, HOST, DATABASE_URL, DATELINE_DATA_DIR, DATELINE_PUBLIC_READING, LOG_LEVEL } = parsed.data
  return Object.freeze({
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: resolve(DATELINE_DATA_DIR),
    publicReading: DATELINE_PUBLIC_READING === 'true',
    logLevel: LOG_LEVEL,
  })
}

/** The value of DATABASE_URL may hold a password and is not repeated. */
function describe(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0])
  const value = name === 'DATABASE_URL' ? 'its value' : JSON.stringify(given[name])
  return `${name}: ${value} cannot be used: ${issue.message}`
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)
}

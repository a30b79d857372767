import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigRefused, readConfig } from '#config.ts'

const limits = { nodes: 50_000, depth: 15, tokens: 2000, body: 2_000_000, streams: 100, exports: 2 }
const defaults = {
  port: 4000,
  host: '127.0.0.1',
  databaseUrl: null,
  dataDir: resolve('data'),
  processes: 1,
  limits,
  statementTimeout: 10_000,
  corsOrigins: [],
  introspection: true,
  trustedDocuments: null,
  onlyTrustedDocuments: false,
  publicReading: true,
  key: null,
  model: null,
  logLevel: 'info',
}

describe('The configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual(defaults)
  })

  test('takes an empty variable for one that is not set', () => {
    const empty = {
      PORT: '',
      HOST: '',
      DATABASE_URL: '',
      DATELINE_DATA_DIR: '',
      DATELINE_PUBLIC_READING: '',
      LOG_LEVEL: '',
    }
    expect(readConfig(empty)).toEqual(defaults)
  })

  test('does not care about other variables', () => {
    expect(readConfig({ PATH: '/bin', PGPASSWORD: 'x' })).toEqual(defaults)
  })

  test('cannot be changed', () => {
    expect(readConfig({})).toSatisfy(Object.isFrozen)
  })

  test.each([
    ['PORT', '8080', { port: 8080 }],
    ['PORT', '0', { port: 0 }],
    ['PORT', '65535', { port: 65_535 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['HOST', 'dateline.example', { host: 'dateline.example' }],
    ['DATABASE_URL', 'postgresql://ada:x@db:5432/news', { databaseUrl: 'postgresql://ada:x@db:5432/news' }],
    ['DATABASE_URL', 'postgres://db/news?sslmode=require', { databaseUrl: 'postgres://db/news?sslmode=require' }],
    ['DATELINE_DATA_DIR', '/srv/dateline', { dataDir: '/srv/dateline' }],
    ['DATELINE_DATA_DIR', 'here', { dataDir: resolve('here') }],
    ['DATELINE_MAX_NODES', '1000', { limits: { ...limits, nodes: 1000 } }],
    ['DATELINE_MAX_DEPTH', '5', { limits: { ...limits, depth: 5 } }],
    ['DATELINE_MAX_TOKENS', '500', { limits: { ...limits, tokens: 500 } }],
    ['DATELINE_MAX_BODY', '10000', { limits: { ...limits, body: 10_000 } }],
    ['DATELINE_MAX_STREAMS', '0', { limits: { ...limits, streams: 0 } }],
    ['DATELINE_MAX_EXPORTS', '0', { limits: { ...limits, exports: 0 } }],
    ['DATELINE_STATEMENT_TIMEOUT', '0', { statementTimeout: 0 }],
    [
      'DATELINE_CORS_ORIGINS',
      'https://a.example, http://b:8080',
      { corsOrigins: ['https://a.example', 'http://b:8080'] },
    ],
    ['DATELINE_INTROSPECTION', 'false', { introspection: false }],
    ['DATELINE_TRUSTED_DOCUMENTS', 'documents.json', { trustedDocuments: resolve('documents.json') }],
    ['DATELINE_PUBLIC_READING', 'false', { publicReading: false }],
    ['DATELINE_KEY', 'dateline_x', { key: 'dateline_x' }],
    ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
  ])('takes %s=%s', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toEqual({ ...defaults, ...expected })
  })

  test('takes only trusted documents where there is a manifest of them', () => {
    const only = { DATELINE_ONLY_TRUSTED_DOCUMENTS: 'true' }
    expect(readConfig({ ...only, DATELINE_TRUSTED_DOCUMENTS: '/srv/documents.json' })).toMatchObject({
      trustedDocuments: '/srv/documents.json',
      onlyTrustedDocuments: true,
    })
    expect(() => readConfig(only)).toThrow(/^DATELINE_ONLY_TRUSTED_DOCUMENTS: set DATELINE_TRUSTED_DOCUMENTS/)
  })

  test('takes several processes for PostgreSQL only', () => {
    const several = { DATELINE_PROCESSES: '4' }
    expect(readConfig({ ...several, DATABASE_URL: 'postgresql://db/news' })).toMatchObject({ processes: 4 })
    expect(() => readConfig(several)).toThrow(/^DATELINE_PROCESSES: .+ set DATABASE_URL/)
  })

  const origins = 'give origins such as https://news.example, separated by commas, each without a path'
  const port = 'give a whole number from 0 to 65535'
  test.each([
    ['PORT', 'http', port],
    ['PORT', '-1', port],
    ['PORT', '65536', port],
    ['PORT', '80.5', port],
    ['PORT', 'NaN', port],
    ['PORT', 'Infinity', port],
    ['HOST', 'a host', 'give a host name or an IP address, such as 127.0.0.1'],
    ['HOST', 'http://localhost', 'give a host name or an IP address, such as 127.0.0.1'],
    ['DATELINE_MAX_NODES', '0', 'give a whole number from 1 to 1000000000'],
    ['DATELINE_MAX_DEPTH', '101', 'give a whole number from 1 to 100'],
    ['DATELINE_MAX_TOKENS', 'many', 'give a whole number from 1 to 100000'],
    ['DATELINE_MAX_BODY', '99', 'give a whole number from 100 to 100000000'],
    ['DATELINE_MAX_STREAMS', '-1', 'give a whole number from 0 to 10000'],
    ['DATELINE_PROCESSES', '0', 'give a whole number from 1 to 64'],
    ['DATELINE_STATEMENT_TIMEOUT', '10s', 'give a whole number from 0 to 3600000'],
    ['DATELINE_CORS_ORIGINS', '*', origins],
    ['DATELINE_CORS_ORIGINS', 'https://a.example/', origins],
    ['DATELINE_CORS_ORIGINS', 'https://a.example,,', origins],
    ['DATELINE_INTROSPECTION', 'no', 'give true or false'],
    ['DATELINE_ONLY_TRUSTED_DOCUMENTS', 'TRUE', 'give true or false'],
    ['DATELINE_PUBLIC_READING', 'no', 'give true or false'],
    ['LOG_LEVEL', 'loud', 'give one of fatal, error, warn, info, debug, trace, silent'],
    ['LOG_LEVEL', 'INFO', 'give one of fatal, error, warn, info, debug, trace, silent'],
  ])('refuses %s=%s in a sentence that names it', (name, value, advice) => {
    const refused = new ConfigRefused(`${name}: "${value}" cannot be used: ${advice}`)
    expect(() => readConfig({ [name]: value })).toThrow(refused)
  })

  test.each([
    'mysql://ada:geheim@db/news',
    'postgresql//ada:geheim@db/news',
    'ada:geheim@db/news',
    'geheim',
    'postgresql://ada:geheim@db:port/news',
    'postgresql://ada:ge%heim@[db/news geheim',
  ])('refuses DATABASE_URL=%s without repeating the password', (value) => {
    const advice = 'give a URL such as postgresql://user:password@host:5432/database, or leave it unset'
    const refused = new ConfigRefused(`DATABASE_URL: its value cannot be used: ${advice}`)
    expect(() => readConfig({ DATABASE_URL: value })).toThrow(refused)
  })

  test('says of every variable what is wrong with it, without the password', () => {
    const read = () => readConfig({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'http://ada:geheim@db' })
    expect(read).toThrow(
      expect.objectContaining({
        code: 'CONFIG_REFUSED',
        message: expect.stringMatching(/^PORT: .*\nDATABASE_URL: .*\nLOG_LEVEL: .*$/),
      }),
    )
    expect(read).not.toThrow(/geheim/)
  })
})

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Variables } from '#client/paged-query.ts'
import type { Server } from '#client/send.ts'
import { QueryUnfit } from '#client/unfit.ts'
import { readConfig } from '#config.ts'
import { UserError } from '#core/errors.ts'

/** The server that is named, or the one of these settings on this machine. */
export function serverOf({ server, key }: Readonly<{ server?: string; key?: string }>): Server {
  const config = readConfig()
  const address = server ?? `http://127.0.0.1:${config.port}`
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new QueryUnfit(`--server: ${address} is no address such as http://127.0.0.1:4000`)
  return { url: address.replace(/\/*(graphql\/*)?$/, '/graphql'), key: key ?? config.key }
}

/** JSON, or the name of the file it is in. */
export function variablesOf(given: string | undefined): Variables {
  if (given === undefined) return {}
  try {
    return variables.parse(JSON.parse(given.trimStart().startsWith('{') ? given : contentOf(given)))
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    throw new QueryUnfit(`--variables is no JSON object: ${error instanceof z.ZodError ? given : error.message}`)
  }
}
const variables = z.record(z.string(), z.unknown())

export function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new QueryUnfit(error instanceof Error ? error.message : String(error))
  }
}

import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { ftm } from './ftm.ts'
import { jsonld } from './jsonld.ts'
import { nquads } from './nquads.ts'
import { turtle } from './turtle.ts'

/** Every format that is written from records, by the name it is asked for. */
export const formats = { csv, jsonld, turtle, nquads, ftm } as const satisfies Readonly<Record<string, Format>>
export type FormatName = keyof typeof formats

import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { ftm } from './ftm.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { ics } from './ics.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { nquads } from './nquads.ts'
import { turtle } from './turtle.ts'

/** Every format that is written from records, by the name it is asked for. */
export const formats = { csv, jsonld, turtle, nquads, ftm, gexf, graphml, ics, markdown } as const satisfies Readonly<
  Record<string, Format>
>
export type FormatName = keyof typeof formats

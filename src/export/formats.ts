import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { ics } from './ics.ts'
import { markdown } from './markdown.ts'

/** Every format that is written from records, by the name it is asked for. */
export const formats = { csv, gexf, graphml, ics, markdown } as const satisfies Readonly<Record<string, Format>>
export type FormatName = keyof typeof formats

import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'

/** Every format that is written from records, by the name it is asked for. */
export const formats = { csv, gexf, graphml } as const satisfies Readonly<Record<string, Format>>
export type FormatName = keyof typeof formats

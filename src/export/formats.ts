import { csv } from './csv.ts'
import type { Format } from './format.ts'

/** Every format that is written from records, by the name it is asked for. */
export const formats = { csv } as const satisfies Readonly<Record<string, Format>>
export type FormatName = keyof typeof formats

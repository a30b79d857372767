import { tableOf } from './check.ts'

/** Rows of one table, to be written with one statement. */
export type Batch = Readonly<{
  table: string
  /** Number of its first line in the file, from 1. */
  line: number
  count: number
  /** The rows as a JSON array. */
  json: string
}>

/** Characters of a batch: a statement's parameter, and what is in memory at a time. */
const LARGEST = 2_000_000

/** The rows of a file that was proved; its first and last line are no rows. */
export async function* batchesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Batch> {
  let number = 0
  let open = empty(null, 1)
  for await (const piece of pieces) {
    for (const line of piece.toString().split('\n')) {
      if (line === '') continue
      number += 1
      const table = tableOf(line)
      if (table === null) continue
      if (open.table !== table || open.length > LARGEST) {
        yield* closed(open)
        open = empty(table, number)
      }
      open.lines.push(line)
      open.length += line.length
    }
  }
  yield* closed(open)
}

const empty = (table: string | null, line: number) => ({ table, line, length: 0, lines: [] as string[] })

function* closed({ table, line, lines }: ReturnType<typeof empty>): Generator<Batch> {
  if (table !== null && lines.length > 0) yield { table, line, count: lines.length, json: `[${lines.join(',')}]` }
}

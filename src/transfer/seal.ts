import { createHash } from 'node:crypto'
import { trailer } from './lossless/header.ts'
import type { Page } from './page.ts'

/** What proves that a file is whole. */
export type Seal = Readonly<{
  /** How many of each name. */
  rows: Readonly<Record<string, number>>
  /** Of all bytes. */
  sha256: string
}>

/** Bytes, and what proves them when they have all been read. */
export type Sealed = AsyncGenerator<Buffer, Seal>

/**
 * The bytes of an export. They end with the last line of a lossless file, and then its seal is returned; whoever is
 * not given a seal holds a part.
 */
export async function* sealed(pages: AsyncGenerator<Page>, isLossless: boolean, onPage: (page: Page) => void): Sealed {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  for await (const page of pages) {
    if (page.text.length === 0) continue
    const bytes = typeof page.text === 'string' ? Buffer.from(page.text) : page.text
    hash.update(bytes)
    for (const [name, count] of Object.entries(page.rows)) rows[name] = (rows[name] ?? 0) + count
    yield bytes
    onPage(page)
  }
  if (isLossless) {
    const last = Buffer.from(trailer(rows, hash.copy().digest('hex')))
    hash.update(last)
    yield last
  }
  return { rows, sha256: hash.digest('hex') }
}

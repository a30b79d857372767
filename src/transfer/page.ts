/** A piece of an exported file. */
export type Page = Readonly<{
  text: string | Buffer
  /** How many rows or records of each name the text holds; `{}` for what stands around them. */
  rows: Readonly<Record<string, number>>
  /** With `--after`, the export goes on behind this page; null where it cannot. */
  after: string | null
}>

export const around = (text: string): Page => ({ text, rows: {}, after: null })

/** Asks for the next page while one is being written, so that PostgreSQL and this process work side by side. */
export async function* ahead(pages: AsyncGenerator<Page>): AsyncGenerator<Page> {
  let next = pages.next()
  try {
    for (;;) {
      const page = await next
      if (page.done === true) return
      next = pages.next()
      next.catch(() => undefined) // it is thrown where it is awaited
      yield page.value
    }
  } finally {
    await next.catch(() => undefined)
    await pages.return(undefined)
  }
}

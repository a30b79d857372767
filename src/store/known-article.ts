import { createHash } from 'node:crypto'
import { idOf } from '#core/ids.ts'
import type { PrismaClient } from './generated/client/client.ts'

/** What the database has of an article before its text is read again. */
export type KnownArticle = Readonly<{
  articleId: string
  slug: string
  /** Which version this very text is; null where it is none. */
  sequence: number | null
}>

/** Looks an article up by its URL, which no two articles share, else by the slug it would have; null where it is new. */
export async function knownArticle(
  client: PrismaClient,
  { slug, url, text }: Readonly<{ slug: string; url: string | null; text: string }>,
): Promise<KnownArticle | null> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const found = await client.article.findMany({
    where: { OR: [{ id: idOf('article', slug) }, ...(url === null ? [] : [{ url }])] },
    select: { id: true, slug: true, url: true, versions: { where: { sha256 }, select: { sequence: true } } },
  })
  const article = found.find((one) => one.url !== null && one.url === url) ?? found[0]
  if (article === undefined) return null
  return { articleId: article.id, slug: article.slug, sequence: article.versions[0]?.sequence ?? null }
}

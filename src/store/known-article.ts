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

type Asked = Readonly<{ slug: string; url: string | null; text: string }>

/** Looks articles up by their URL, which no two share, else by the slug they would have; null in the place of a new one. */
export async function knownArticles(
  client: PrismaClient,
  asked: readonly Asked[],
): Promise<readonly (KnownArticle | null)[]> {
  const wanted = asked.map(({ slug, url, text }) => ({ id: idOf('article', slug), url, sha256: sha256Of(text) }))
  const urls = wanted.flatMap(({ url }) => url ?? [])
  const found = await client.article.findMany({
    where: { OR: [{ id: { in: wanted.map(({ id }) => id) } }, { url: { in: urls } }] },
    select: {
      ...{ id: true, slug: true, url: true },
      versions: {
        where: { sha256: { in: wanted.map(({ sha256 }) => sha256) } },
        select: { sha256: true, sequence: true },
      },
    },
  })
  return wanted.map(({ id, url, sha256 }) => {
    const article = found.find((one) => one.url !== null && one.url === url) ?? found.find((one) => one.id === id)
    if (article === undefined) return null
    const version = article.versions.find((one) => one.sha256 === sha256)
    return { articleId: article.id, slug: article.slug, sequence: version?.sequence ?? null }
  })
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

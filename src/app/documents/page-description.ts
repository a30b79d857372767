import type { z } from 'zod'
import type { Description } from './description.ts'
import { dayOf, nothingKnown, written } from './description.ts'

/** What Readability tells of an article, from JSON-LD, Open Graph and the page itself. */
type Article = Readonly<{
  title?: string | null | undefined
  siteName?: string | null | undefined
  publishedTime?: string | null | undefined
  lang?: string | null | undefined
}>

/** Where papers print the day, best first, after JSON-LD and Open Graph. */
const DAYS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
  'time[itemprop="datePublished"]',
  'article time[datetime]',
  'time[pubdate]',
]

/** Looks now for what Readability takes out of the tree, and tells all when its article is there. */
export function printedIn(page: Document): (article: Article | null) => Description {
  const found = DAYS.map((selector) => dayAt(page, selector))
  const url = canonical(page)
  const language = page.documentElement?.getAttribute('lang') ?? undefined
  return (article) => {
    const days = [dayOf(article?.publishedTime ?? ''), ...found]
    return {
      ...nothingKnown,
      title: kept(written.shape.title, article?.title?.replaceAll(/\s+/g, ' ')),
      published: days.find((day) => day !== null) ?? null,
      publisher: kept(written.shape.publisher, article?.siteName ?? undefined),
      url: kept(written.shape.url, url),
      language: kept(written.shape.language, article?.lang ?? language),
    }
  }
}

function dayAt(page: Document, selector: string): string | null {
  const element = page.querySelector(selector)
  return dayOf(element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? '')
}

const canonical = (page: Document): string | undefined =>
  page.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
  page.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
  undefined

/** A page may print anything: what is not of the form is not known. */
function kept(form: z.ZodType<string | undefined>, value: string | undefined): string | null {
  const parsed = form.safeParse(value)
  return parsed.success && parsed.data !== undefined ? parsed.data : null
}

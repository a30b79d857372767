import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { blockText } from './block-text.ts'
import { cleanText, withoutMarks } from './clean-text.ts'
import type { Description, Told } from './description.ts'
import { DocumentRefused } from './document-refused.ts'
import { printedIn } from './page-description.ts'

/** Elements of a page that are looked through; newspapers have a few thousand. */
const MOST_ELEMENTS = 50_000

/**
 * `.html`: the story of a page without its menus and notices, under its headline. Scripts are not run and nothing is
 * fetched: the page is only a tree.
 */
export function readPage(html: string): Told {
  const { story, description } = parts(withoutMarks(html))
  const words = cleanText(story)
  const { title } = description
  const headed = title === null || words.startsWith(title) ? words : cleanText(`${title}\n\n${words}`)
  return { ...description, text: headed }
}

function parts(html: string): Readonly<{ story: string; description: Description }> {
  try {
    const document = treeOf(html)
    const described = printedIn(document) // before the story is cut out of the tree
    const article = new Readability<Node>(document, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node,
    }).parse()
    const story = article?.content ? blockText(article.content) : ''
    return { story, description: described(article) }
  } catch (error) {
    throw error instanceof DocumentRefused ? error : beyondReading(error)
  }
}

/** A tree of a whole page, also where the file is only a piece of one. */
export function treeOf(html: string): Document {
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  return parseHTML(whole).document
}

/** What the libraries give up on: a page nested beyond the stack, or with more elements than they are told to read. */
function beyondReading(error: unknown): DocumentRefused {
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
  return new DocumentRefused('DOCUMENT_TOO_LARGE', `the page cannot be taken apart (${reason}); save its text as .txt`)
}

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { blockText } from './block-text.ts'
import { cleanText, withoutMarks } from './clean-text.ts'
import type { Description, Told } from './description.ts'
import { DocumentRefused } from './document-refused.ts'
import { printedIn } from './page-description.ts'

/** Newspapers have a few thousand elements, thirty deep; the time to read a page grows with the square of its depth. */
const MOST_ELEMENTS = 50_000
const DEEPEST = 500

/**
 * `.html`: the story of a page without its menus and notices, under its headline; under `title` where somebody else
 * tells it. Scripts are not run and nothing is fetched: the page is only a tree.
 */
export function readPage(html: string, title: string | null = null): Told {
  const { story, description } = storyIn(treeOf(withoutMarks(html)))
  const words = cleanText(story)
  const headline = title ?? description.title
  const headed = headline === null || words.startsWith(headline) ? words : cleanText(`${headline}\n\n${words}`)
  return { ...description, title: headline, text: headed }
}

function storyIn(page: Document): Readonly<{ story: string; description: Description }> {
  const described = printedIn(page) // before the story is cut out of the tree
  const article = storyOf(page)
  return { story: article?.content ? blockText(article.content) : '', description: described(article) }
}

/** Readability expects the tree a browser would make; of markup without a body and the like it breaks off somewhere. */
function storyOf(page: Document) {
  try {
    return new Readability<Node>(page, { serializer: (node) => node }).parse()
  } catch {
    throw new DocumentRefused('DOCUMENT_INVALID', 'its markup is too broken to be read; save its text as .txt')
  }
}

/** A tree of a whole page, also where the file is only a piece of one. Throws where it is out of all proportion. */
export function treeOf(html: string): Document {
  const page = parseHTML(html).document
  const isWhole = page.documentElement?.nodeName === 'HTML'
  const whole = isWhole ? page : parseHTML(`<html><body>${html}</body></html>`).document
  measure(whole)
  return whole
}

/** Without recursion: what is looked for is what overflows the stack. */
function measure(page: Document): void {
  let elements = 0
  let depth = 0
  for (let node: Node | null = page.documentElement; node !== null;) {
    elements += 1
    if (elements > MOST_ELEMENTS || depth > DEEPEST) throw outOfProportion()
    const child: Node | null = node.firstChild
    if (child !== null) depth += 1
    else {
      while (node !== null && node.nextSibling === null && depth > 0) {
        node = node.parentNode
        depth -= 1
      }
    }
    node = child ?? node?.nextSibling ?? null
  }
}

const outOfProportion = () =>
  new DocumentRefused(
    'DOCUMENT_TOO_LARGE',
    `it has more than ${MOST_ELEMENTS} elements, or is nested deeper than ${DEEPEST}; save its text as .txt`,
  )

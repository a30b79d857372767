import { assemble } from './assemble/assemble.ts'
import type { Reader } from './document.ts'
import { readDraft } from './read.ts'

const name = 'dateline'
const version = '1'

/** Reads by rules alone: offline, the same for the same document, whatever the text. */
export const rulesReader = {
  name,
  version,
  read: (document) => assemble(readDraft(document), `${name} ${version}`),
} as const satisfies Reader

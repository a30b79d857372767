import { cleanText } from './clean-text.ts'
import { decodeUtf8 } from './decode.ts'
import type { Told } from './description.ts'
import { nothingKnown } from './description.ts'

/** `.txt`: the text is the file as it is; nothing is taken for a headline or a date. */
export const readPlainText = (bytes: Uint8Array): Told => ({ ...nothingKnown, text: cleanText(decodeUtf8(bytes)) })

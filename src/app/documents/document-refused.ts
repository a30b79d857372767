import { UserError } from '#core/errors.ts'

export type RefusalCode =
  | 'FILE_UNREADABLE'
  | 'FOLDER_EMPTY'
  | 'FORMAT_UNKNOWN'
  | 'ENCODING_INVALID'
  | 'TEXT_INVALID'
  | 'DOCUMENT_EMPTY'
  | 'DOCUMENT_TOO_LARGE'
  | 'DOCUMENT_INVALID'

/** A file, or a line of one, that gives no document; the message says what to do, the reader of files where it is. */
export class DocumentRefused extends UserError {
  readonly code: RefusalCode
  /** From 1, within what was read; null where it is no single line. */
  readonly line: number | null

  constructor(code: RefusalCode, message: string, line: number | null = null) {
    super(message)
    this.code = code
    this.line = line
  }
}

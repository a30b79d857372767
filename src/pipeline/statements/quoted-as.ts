import type { Range, Token } from '../draft.ts'
import type { CueSite, Scene } from './scene.ts'

/** The verb of quoting, and the words between it and "as saying". */
export type QuotedAs = Readonly<{ verb: Token; between: readonly Token[] }>

const quoting = new Set(['quote', 'cite'])

/** The agency [quoted] Ann Lee as saying …; Ann Lee was [quoted] by the agency as [saying] …: for either verb. */
export function quotedAs({ draft: { tokens }, siteAt }: Scene, { index }: Token): QuotedAs | undefined {
  if (tokens[index - 1]?.lower === 'as') {
    for (let at = index - 2; at >= 0 && at > index - 16; at--)
      if (isQuoting(siteAt.get(at))) return madeOf(tokens, at, index - 1)
    return undefined
  }
  if (!isQuoting(siteAt.get(index))) return undefined
  for (let at = index + 1; at < index + 15; at++) {
    if (tokens[at]?.sentence !== tokens[index]?.sentence) return undefined
    if (tokens[at]?.lower === 'as' && tokens[at + 1]?.xpos === 'VBG') return madeOf(tokens, index, at)
  }
  return undefined
}

const isQuoting = (site: CueSite | undefined): boolean => site !== undefined && quoting.has(site.cue.lemma)

function madeOf(tokens: readonly Token[], verb: number, as: number): QuotedAs | undefined {
  const token = tokens[verb]
  const between = tokens.slice(verb + 1, as).filter(({ tag }) => tag !== 'ADV')
  return token && token.sentence === tokens[as]?.sentence && !between.some(({ tag }) => tag === 'VERB')
    ? { verb: token, between }
    : undefined
}

/** Ann Lee of "quoted [Ann Lee] as saying"; null of "was quoted as saying". */
export const quotedPerson = ({ between }: QuotedAs): Range | null => (isAgent(between) ? null : across(between))

/** "was quoted by [the agency] as saying". */
export const quotingAgent = ({ between }: QuotedAs): Range | null =>
  isAgent(between) ? across(between.slice(1)) : null

const isAgent = ([first]: readonly Token[]): boolean => first?.tag === 'ADP'

function across(tokens: readonly Token[]): Range | null {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

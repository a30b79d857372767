/** `textFragment` in SQL, expression by expression. */

/** What JavaScript's \s matches. */
const SPACE = String.raw`[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]`
/** What takes two code units in UTF-16. */
const ASTRAL = String.raw`[\U00010000-\U0010FFFF]`

/** SQL expression: how many code units more than code points a text has in UTF-16. */
export const surrogates = (text: string): string =>
  `(char_length(${text}) - char_length(regexp_replace(${text}, '${ASTRAL}', '', 'g')))`

/** SQL expression of encodeURIComponent; of the signs that it keeps, `kept` are. */
export const uriComponent = (text: string, kept: string = "_.!~*''()-"): string =>
  `(SELECT coalesce(string_agg(CASE WHEN s.c ~ '[A-Za-z0-9${kept}]' THEN s.c
    ELSE regexp_replace(upper(encode(convert_to(s.c, 'UTF8'), 'hex')), '(..)', '%\\1', 'g') END, '' ORDER BY s.o), '')
    FROM regexp_split_to_table(${text}, '') WITH ORDINALITY s (c, o))`

const encoded = (words: string): string => uriComponent(`array_to_string(${words}, ' ')`, "_.!~*''()")
const wordsOf = (text: string): string => `array_remove(regexp_split_to_array(${text}, '${SPACE}+'), '')`

type Numbers = Readonly<{ longest: number; edge: number; context: number }>

/**
 * SQL expression of the link to a span of a text, by the expressions of the article's address, the text and the offsets;
 * NULL where the article has no address.
 */
export function textFragmentSql(
  { url, text, start, end }: Readonly<Record<'url' | 'text' | 'start' | 'end', string>>,
  { longest, edge, context }: Numbers,
): string {
  const isLong = `(char_length(e.exact) + ${surrogates('e.exact')} > ${longest} OR strpos(e.exact, E'\\n') > 0)`
  const isSplit = `${isLong} AND cardinality(e.words) >= ${2 * edge}`
  const ends = `${encoded(`e.words[:${edge}]`)} || ',' || ${encoded(`e.words[cardinality(e.words) - ${edge - 1}:]`)}`
  const isRepeated = `strpos(substr(${text}, strpos(${text}, e.exact) + 1), e.exact) > 0`
  const line = `substr(${text}, greatest(0, ${start} - ${context}) + 1, least(${start}, ${context}))`
  const before = wordsOf(`substring(${line} from '[^\\n]*$')`)
  const after = wordsOf(`split_part(substr(${text}, ${end} + 1, ${context}), E'\\n', 1)`)
  return `(SELECT split_part(${url}, '#', 1) || concat('#:~:text=',
      CASE WHEN cardinality(c.before) > 0 THEN ${encoded(`c.before[greatest(1, cardinality(c.before) - ${edge - 1}):]`)} || '-,' END,
      CASE WHEN ${isSplit} THEN ${ends} ELSE ${encoded('e.words')} END,
      CASE WHEN cardinality(c.after) > 0 THEN ',-' || ${encoded(`c.after[:${edge}]`)} END)
    FROM (SELECT x.exact, ${wordsOf('x.exact')} AS words
        FROM (SELECT substr(${text}, ${start} + 1, ${end} - ${start}) AS exact OFFSET 0) x OFFSET 0) e
      LEFT JOIN LATERAL (SELECT ${before} AS before, ${after} AS after OFFSET 0) c ON ${isRepeated})`
}

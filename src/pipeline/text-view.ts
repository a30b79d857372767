/**
 * The text as the recognisers see it: other ways to write the same marks are made one, and every character keeps its
 * place, so that an offset holds in both. `` and '' become a mark and a space, as in ''We agreed,'' she said.
 */
export const textView = (text: string): string =>
  text
    .replaceAll("''", '" ')
    .replaceAll('``', ' "')
    .replaceAll(/[\u00A0\u2007\u202F\u2009\u200A]/g, ' ')
    .replaceAll(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replaceAll(/[\u2010\u2011]/g, '-')

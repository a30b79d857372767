import { idOf } from './ids.ts'

const LONGEST = 80

/**
 * A slug made of a name: "Ri Ryong-nam" gives `ri-ryong-nam`, "Société Générale" `societe-generale`. A name without a
 * Latin letter or digit gives `x-` and eight digits that are always the same for it.
 */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.length === 0 ? `x-${digest(name)}` : shorten(words)
}

/** Eight hexadecimal digits that are always the same for the same parts. */
export const digest = (...parts: readonly (string | null)[]): string => idOf('slug', ...parts).slice(0, 8)

/** Whole words only, unless the first is longer than a slug may be. */
function shorten(words: readonly string[]): string {
  const slug = words.join('-')
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-')
  return cut > 0 ? slug.slice(0, cut) : slug.slice(0, LONGEST)
}

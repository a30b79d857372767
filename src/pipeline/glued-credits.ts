import { organizationNamed } from './gazetteer/organizations.ts'

const credit = /^(?:©|\(c\)|(?:file )?photo(?:graph)?(?: by|:)|image(?: by|:)|source:)/i
/** Where a story may begin within a word: before the "C" of "AFPChina". */
const beginning = /\p{L}(?=\p{Lu}\p{Ll})/gu
/** Brands written as one word: "BBCNews", "NHKWorld", "CNNMoney". */
const brands = /^(?:News|World|Money|Sport|Radio|Online|Business|Digital|Images?|Photos?|Pictures?|Plus)/
const nearest = 100
const fewestWords = 4

/**
 * Where a credit ends that runs into the story, as in "© AFPChina and North Korea are expected …"; 0 where none does. A
 * news agency or paper must be known by its name, and a sentence must follow.
 */
export function gluedCreditEnd(line: string): number {
  const indent = line.length - line.trimStart().length
  if (!credit.test(line.slice(indent, indent + nearest))) return 0
  for (const { index } of line.slice(0, nearest).matchAll(beginning)) {
    const end = index + 1
    const agency =
      line
        .slice(indent, end)
        .split(/[^\p{L}']/u)
        .at(-1) ?? ''
    const story = line.slice(end, end + 4 * nearest)
    if (organizationNamed(agency)?.sort !== 'PUBLISHER' || brands.test(story)) continue
    if (story.trim().split(/\s+/).length >= fewestWords) return end
  }
  return 0
}

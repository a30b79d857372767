const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Before a name or number: their full stop ends no sentence. In lower case, without the stop. */
const titles = list(
  `mr mrs ms messrs dr prof gen lt col maj capt cpt cmdr adm sgt cpl pvt rev fr hon sen rep reps sens gov pres supt insp
  st ste mt ft vs v art fig pp para vol cf approx est eds ed tel ext attn brig amb sec`,
)

/** Their full stop may also end the sentence. */
export const endings = list(
  `inc corp co ltd llc plc bros jr sr esq etc al phd ave blvd rd bldg univ assn ala ariz ark calif colo conn del fla ga
  ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun hrs yrs oz lb lbs`,
)

/** Written small as well as with a capital; of the others "art." or "sun." is the end of a sentence. */
const small = list('vs v pp para vol cf approx est eds ed tel ext etc al hrs yrs oz lb lbs')

/** True where the stop behind a word is part of it: "Mr. Kim", "John F. Kennedy", "No. 2", "Acme Inc." */
export function isAbbreviated(text: string, start: number, stop: number): boolean {
  if (stop - start > 6) return false
  const word = text.slice(start, stop)
  const next = text.slice(stop + 1, stop + 3)
  if (/^\p{Lu}$/u.test(word)) return /^ \p{L}/u.test(next)
  const lower = word.toLowerCase()
  if (lower === 'no' || lower === 'nos') return /^ ?\d/.test(next)
  if (!/^\p{Lu}/u.test(word) && !small.has(lower)) return false
  return endings.has(lower) || (titles.has(lower) && /^ ?[\p{L}\p{N}]/u.test(next))
}

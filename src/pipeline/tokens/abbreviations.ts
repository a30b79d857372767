const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Written with a full stop that ends no sentence: a name or a number follows. Lower case, without the stop. */
export const titles = list(`
  mr mrs ms messrs dr prof gen lt col maj capt cpt cmdr adm sgt cpl pvt rev fr hon sen rep reps sens gov pres supt
  insp st ste mt ft no nos vs v art fig pp para vol cf approx est eds ed tel ext attn op brig amb sec min dept`)

/** Written with a full stop that may also end the sentence. */
export const endings = list(`
  inc corp co ltd llc plc bros jr sr esq etc al phd ave blvd rd bldg univ assn dist ala ariz ark calif colo conn del fla ga
  ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  hrs yrs oz lb lbs cu dr kans`)

import sexNames from './sex-names.json' with { type: 'json' }

export type Sex = 'FEMALE' | 'MALE'

/** Given names that people of one sex alone bear. */
const given: ReadonlyMap<string, Sex> = new Map([
  ...sexNames.female.split(' ').map((name) => [name, 'FEMALE'] as const),
  ...sexNames.male.split(' ').map((name) => [name, 'MALE'] as const),
])

const female = `mrs ms miss dame lady baroness countess duchess princess queen empress sister madam madame chairwoman
  congresswoman councilwoman spokeswoman businesswoman policewoman actress mother daughter wife widow aunt niece
  grandmother woman girl girlfriend businesswoman heroine stateswoman laywoman waitress hostess`
const male = `mr sir lord baron count duke prince king emperor sultan sheikh sheik shah pope father brother chairman
  congressman councilman spokesman businessman policeman imam ayatollah mullah rabbi archbishop cardinal son husband
  widower uncle nephew grandfather man boy boyfriend statesman layman`

const titles: ReadonlyMap<string, Sex> = new Map([
  ...female.split(/\s+/).map((word) => [word, 'FEMALE'] as const),
  ...male.split(/\s+/).map((word) => [word, 'MALE'] as const),
])

const pronouns: ReadonlyMap<string, Sex> = new Map([
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'FEMALE'] as const),
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'MALE'] as const),
])

/** Of the first of a person's names that tells; null where none does. */
export const sexOfName = (words: readonly string[]): Sex | null => given.get(words[0] ?? '') ?? null

/** "Mrs", "spokesman". */
export const sexOfTitle = (word: string): Sex | null => titles.get(word.replace(/\.$/, '')) ?? null

export const sexOfPronoun = (word: string): Sex | null => pronouns.get(word) ?? null

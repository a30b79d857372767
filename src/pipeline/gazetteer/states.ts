import { stateTable } from './state-table.ts'

/** A state, or a territory that news treats like one. */
export type State = Readonly<{
  /** ISO 3166-1 alpha-2. */
  code: string
  /** In English, as news writes it. */
  name: string
  /** Other names in use: "UK", "People's Republic of China". */
  aliases: readonly string[]
  formerNames: readonly string[]
  /** "Chinese", "British": before a noun. Empty where another state has the same ("Congolese"). */
  adjectives: readonly string[]
  /** "Briton", "Spaniard": nouns that are no adjective. */
  people: readonly string[]
  /** Also seats of government under other names; the first is the usual one. */
  capitals: readonly string[]
  /** Capitals that stand for the government in "Moscow said": all but those that stand for something else. */
  metonyms: readonly string[]
}>

const listed = (cell: string): string[] => (cell === '' ? [] : cell.split('; '))

function stateOf(line: string): State {
  const [code = '', name = '', others = '', adjectives = '', people = '', seats = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  const former = (other: string) => other.endsWith('*')
  return {
    code,
    name,
    aliases: listed(others).filter((other) => !former(other)),
    formerNames: listed(others)
      .filter(former)
      .map((other) => other.slice(0, -1)),
    adjectives: listed(adjectives),
    people: listed(people),
    capitals: listed(seats).map((seat) => seat.replace('=', '')),
    metonyms: listed(seats).filter((seat) => !seat.endsWith('=')),
  }
}

export const states: readonly State[] = stateTable.trim().split('\n').map(stateOf)

/** How a name is looked up: marks and accents aside, without "the" before it. Initials keep their capitals. */
export const normalName = (name: string): string => {
  const bare = name.normalize('NFD').replaceAll(/[\u0300-\u036f.]/g, '')
  const words = bare.replace(/^the /i, '')
  return words.length <= 3 ? words : words.toLowerCase()
}

const indexed = (namesOf: (state: State) => readonly string[]): ReadonlyMap<string, State> => {
  const index = new Map<string, State>()
  for (const state of states)
    for (const name of namesOf(state)) {
      const key = normalName(name)
      if (!index.has(key)) index.set(key, state)
    }
  return index
}

/** "Russians", "Frenchmen"; "Chinese" and "Swiss" are their own plural. */
const plural = (noun: string): string => {
  if (/(?:ese|s|ish|ch|é|x)$/.test(noun)) return noun
  return noun.endsWith('man') && !/(?:Ger|Ro|O)man$/.test(noun) ? `${noun.slice(0, -3)}men` : `${noun}s`
}

const byName = indexed((state) => [state.name, ...state.aliases, ...state.formerNames])
const byAdjective = indexed((state) => state.adjectives)
const byPeople = indexed(({ adjectives, people }) => [...people, ...[...adjectives, ...people].map(plural)])
const byCapital = indexed((state) => state.capitals)
const byMetonym = indexed((state) => state.metonyms)

/** "the UK", "Burma", "Côte d'Ivoire". */
export const stateNamed = (name: string): State | null => byName.get(normalName(name)) ?? null

/** "Chinese", "North Korean". */
export const stateOfAdjective = (word: string): State | null => byAdjective.get(normalName(word)) ?? null

/** "Briton", "Russians", "Frenchmen"; not the adjectives that are their own plural. */
export const stateOfPeople = (word: string): State | null => byPeople.get(normalName(word)) ?? null

/** "Jerusalem", "The Hague". */
export const stateWithCapital = (city: string): State | null => byCapital.get(normalName(city)) ?? null

/** "Moscow": a capital whose name news uses for the government. */
export const stateOfMetonym = (city: string): State | null => byMetonym.get(normalName(city)) ?? null

import { organizationNamed, organizations } from '#pipeline/gazetteer/organizations.ts'
import { placeNamed, places } from '#pipeline/gazetteer/places.ts'
import {
  normalName,
  stateNamed,
  stateOfAdjective,
  stateOfMetonym,
  stateOfPeople,
  states,
  stateWithCapital,
} from '#pipeline/gazetteer/states.ts'
import { expect, test } from 'vitest'

test('every state has a code of its own, a name and a capital', () => {
  expect(new Set(states.map(({ code }) => code)).size).toBe(states.length)
  for (const { code, name, capitals } of states) {
    expect(code).toMatch(/^[A-Z]{2}$/)
    expect(name).toMatch(/^\p{Lu}/u)
    expect(capitals, name).not.toHaveLength(0)
  }
})

test('193 members of the United Nations, two observers and the territories are there', () => {
  expect(states.length).toBeGreaterThan(220)
  for (const code of ['VA', 'PS', 'TW', 'HK', 'XK', 'KP', 'KR', 'US', 'GB']) {
    expect(states.map((state) => state.code)).toContain(code)
  }
})

test('every state has an adjective, but for two that share theirs with a neighbour', () => {
  const without = states.filter(({ adjectives }) => adjectives.length === 0)
  expect(without.map(({ name }) => name)).toEqual(['Congo', 'Dominica'])
})

test('no two states have one name', () => {
  const keys = states.flatMap(({ name, aliases, formerNames }) => [
    ...new Set([name, ...aliases, ...formerNames].map(normalName)),
  ])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test.each([
  ['the United States', 'US'],
  ['U.S.', 'US'],
  ['US', 'US'],
  ['Britain', 'GB'],
  ['the UK', 'GB'],
  ['DPRK', 'KP'],
  ['Republic of Korea', 'KR'],
  ["Cote d'Ivoire", 'CI'],
  ['Burma', 'MM'],
  ['Holy See', 'VA'],
])('%s is %s', (name, code) => expect(stateNamed(name)?.code).toBe(code))

test.each(['us', 'Atlantis', 'Chinese', 'Beijing', '', 'The'])('%j is no state', (name) => {
  expect(stateNamed(name)).toBeNull()
})

test('adjectives, people and capitals lead to their state', () => {
  expect(stateOfAdjective('North Korean')?.code).toBe('KP')
  expect(stateOfPeople('Frenchmen')?.code).toBe('FR')
  expect(stateOfPeople('Germans')?.code).toBe('DE')
  expect(stateOfPeople('Briton')?.code).toBe('GB')
  expect(stateOfAdjective('Briton')).toBeNull()
  expect(stateWithCapital('Pyongyang')?.code).toBe('KP')
})

test('a capital stands for its government, The Hague and Tel Aviv do not', () => {
  expect(stateOfMetonym('Moscow')?.code).toBe('RU')
  expect(stateOfMetonym('The Hague')).toBeNull()
  expect(stateOfMetonym('Tel Aviv')).toBeNull()
})

test('organisations are found by every name', () => {
  expect(organizationNamed('the UN Security Council')?.name).toBe('United Nations Security Council')
  expect(organizationNamed('Daesh')?.sort).toBe('ARMED_GROUP')
  expect(organizationNamed('AFP')).toEqual(expect.objectContaining({ name: 'Agence France-Presse', sort: 'PUBLISHER' }))
  expect(organizationNamed('who')).toBeNull()
})

test('no two organisations have one name', () => {
  const keys = organizations.flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map(normalName))])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('places know whether they have a government', () => {
  expect(placeNamed('Crimea')).toEqual({ name: 'Crimea', kind: 'GEOPOLITICAL', code: 'UA' })
  expect(placeNamed('the South China Sea')?.kind).toBe('PLACE')
  expect(placeNamed('Shanghai')?.code).toBe('CN')
  expect(places.every(({ code }) => code === null || states.some((state) => state.code === code))).toBe(true)
})

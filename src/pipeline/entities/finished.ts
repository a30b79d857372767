import type { DraftEntity } from '../draft.ts'
import type { Cluster } from './gathering.ts'

/** A cluster that gets no more mentions. */
export function finished(cluster: Cluster): DraftEntity {
  const { kind, state, mentions } = cluster
  const name = state?.name ?? fullest(cluster)
  const others = [...cluster.forms].filter(([form]) => form !== name)
  return {
    kind,
    name,
    description: null,
    names: others.map(([form, { weak }]) => ({ name: form, kind: weak ? 'WEAK' : kindOf(form, name) })),
    identifiers: state ? [{ scheme: 'iso3166-1', value: state.code }] : [],
    mentions: mentions.toSorted((a, b) => a.start - b.start || b.end - a.end),
  }
}

/** The form of most words, then of most letters, then the one used most; one in capitals only where there is no other. */
function fullest({ forms }: Cluster): string {
  const ranked = [...forms].toSorted(
    ([a, { times: m }], [b, { times: n }]) =>
      wordsOf(b) - wordsOf(a) || Number(isShouted(a)) - Number(isShouted(b)) || b.length - a.length || n - m,
  )
  return ranked[0]?.[0] ?? ''
}

const wordsOf = (form: string): number => form.split(/[\s-]/).length
const isShouted = (form: string): boolean => form.length > 4 && form === form.toUpperCase()

const kindOf = (form: string, name: string): 'ABBREVIATION' | 'ALIAS' =>
  /^\p{Lu}[\p{Lu}.&]+$/u.test(form) && form.length < name.length ? 'ABBREVIATION' : 'ALIAS'

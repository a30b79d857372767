import type { Draft, DraftEvent } from '../draft.ts'

/** "Visit: Xi Jinping, North Korea": what happened, who took part, where; as the text names them. */
export function eventTitle(event: DraftEvent, draft: Draft): string {
  const { participants, place } = event
  const names = [...participants, ...(place === null ? [] : [place])].map(({ entity, words }) =>
    entity === null ? draft.document.text.slice(words.start, words.end) : (draft.entities[entity]?.name ?? ''),
  )
  const who = [...new Set(names.filter((name) => name !== ''))].join(', ')
  return who === '' ? capital(deed(event, draft)) : `${capital(deed(event, draft))}: ${who}`
}

/** The mode in words; without one the words of the text. */
function deed({ mode, triggers }: DraftEvent, { document }: Draft): string {
  const [first] = triggers
  if (mode !== null) return mode.replaceAll('-', ' ')
  return first === undefined ? 'event' : document.text.slice(first.start, first.end)
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

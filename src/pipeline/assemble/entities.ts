import type { ReadEntity } from '#core/reading.ts'
import { slugOf } from '#core/slug.ts'
import type { Draft, DraftEntity } from '../draft.ts'
import type { Context } from './context.ts'

/** One for each entity of the draft, in its order; the second of the same name is numbered. */
export function entitySlugs({ entities }: Draft): string[] {
  const taken = new Map<string, number>()
  return entities.map(({ name }) => {
    const slug = slugOf(name)
    const times = (taken.get(slug) ?? 0) + 1
    taken.set(slug, times)
    return times === 1 ? slug : `${slug}-${times}`
  })
}

export function readEntity(entity: DraftEntity, number: number, { draft, anchor, slug }: Context): ReadEntity {
  const { kind, name, description, identifiers } = entity
  const { language } = draft.document
  const others = new Map(entity.names.filter((other) => other.name !== name).map((other) => [other.name, other]))
  const mentions = new Map(entity.mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]))
  return {
    slug: slug(number),
    ...{ kind, name, description, identifiers },
    names: [...others.values()].map((other) => ({ ...other, language })),
    mentions: [...mentions.values()].map(({ form, found, ...range }) => ({ ...anchor(range), form, found })),
  }
}

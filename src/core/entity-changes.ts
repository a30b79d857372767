import { z } from 'zod'
import { entityKinds, nameKinds } from './reading.ts'
import { identifier, language, longText, name } from './written-values.ts'

const MOST = 100

const few = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST).default([])

/** What an editor changes of an entity; the GraphQL input is made from it. */
export const entityChanges = z.strictObject({
  name: name.optional().describe('What to call it from now on: a preferred name. The one before stays as an alias.'),
  kind: z
    .enum(entityKinds)
    .meta({ type: 'EntityKind' })
    .optional()
    .describe('What sort of thing it is; left out, as before.'),
  description: longText
    .nullable()
    .optional()
    .describe('Who or what it is, in a few words; null takes it away, left out it stays.'),
  addNames: few(
    z
      .strictObject({
        name: name.describe('The name as it is written.'),
        language: language.describe('Its language, as a BCP 47 tag.'),
        kind: z
          .enum(['PREFERRED', ...nameKinds])
          .meta({ type: 'NameKind' })
          .default('ALIAS')
          .describe('How it belongs to the entity; a language has one preferred name.'),
      })
      .meta({ type: 'AddedName', description: 'A name an entity has; one it had already gets this kind.' }),
  ).describe(`At most ${MOST}.`),
  removeNames: few(
    z
      .strictObject({
        name: name.describe('The name as it is written.'),
        language: language.describe('Its language, as a BCP 47 tag.'),
      })
      .meta({ type: 'RemovedName', description: 'A name an entity does not have; no reading brings it back.' }),
  ).describe(`At most ${MOST}; not the name it is called by.`),
  addIdentifiers: few(identifier).describe(`At most ${MOST}; none that another entity has.`),
  removeIdentifiers: few(identifier).describe(`At most ${MOST}; no reading brings them back.`),
})

export type EntityChanges = z.output<typeof entityChanges>

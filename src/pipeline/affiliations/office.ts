import type { Finding } from '#core/reading.ts'
import type { Written } from '../entities/gathering.ts'
import type { RolePhrase } from './role-phrases.ts'

/** What a phrase says somebody is. */
export type Office = Readonly<{ holder: Written; phrase: RolePhrase; found: Finding }>

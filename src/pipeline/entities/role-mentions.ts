import { offices } from '../affiliations/offices.ts'
import type { Gathering } from './gathering.ts'
import { addMention } from './gathering.ts'

/** Words that say what a person is and stand beside the name: "[China's ambassador to North Korea] Li Jinjun". */
export function gatherRoleMentions(gathering: Gathering): void {
  for (const { holder, phrase, found } of offices(gathering)) {
    const cluster = gathering.clusterOf[holder.number]
    if (!cluster) continue
    cluster.roles.add(phrase.role.lower)
    const title = gathering.draft.view.slice(phrase.title.start, phrase.role.end).toLowerCase()
    cluster.roles.add(title)
    if (phrase.former) for (const words of [phrase.role.lower, title]) cluster.roles.add(`former ${words}`)
    const owner = phrase.owner && gathering.clusterOf[phrase.owner.number]
    if (owner?.state || owner?.kind === 'ORGANIZATION') cluster.owner ??= owner
    if (!phrase.phrase) continue
    addMention(gathering, cluster, phrase.words, phrase.role, { form: 'NOMINAL', ...found })
  }
}

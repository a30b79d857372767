import type { Quad } from 'n3'
import type { Format } from '../format.ts'
import { kinds } from '../format.ts'
import { article } from './article.ts'
import { describe } from './describe.ts'
import { affiliation, entity, origin } from './entity.ts'
import { event } from './event.ts'
import { statement } from './statement.ts'
import { definitions, iriOf } from './vocabularies.ts'

/** The one graph, whatever the notation: what each record says, without blank nodes. */
const graph = { origin, article, entity, affiliation, statement, event } as const

/** What Dateline's own words mean, ahead of their use. */
const vocabulary: readonly Quad[] = Object.entries(definitions).flatMap(([term, comment]) =>
  describe(iriOf(`dateline:${term}`), ['rdf:Property'], { label: term, comment }),
)

type Notation = Readonly<
  Pick<Format, 'mediaType' | 'extension' | 'tail'> & { head: string; write: (quads: readonly Quad[]) => string }
>

/** A format that writes the graph in one notation. */
export const formatOf = ({ head, write, ...notation }: Notation): Format => ({
  ...notation,
  kinds,
  takesAll: true,
  head: () => head + write(vocabulary),
  of: {
    origin: (record) => write(graph.origin(record)),
    article: (record) => write(graph.article(record)),
    entity: (record) => write(graph.entity(record)),
    affiliation: (record) => write(graph.affiliation(record)),
    statement: (record) => write(graph.statement(record)),
    event: (record) => write(graph.event(record)),
  },
})

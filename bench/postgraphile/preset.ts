import { makePgService } from 'postgraphile/adaptors/pg'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { PostGraphileRelayPreset } from 'postgraphile/presets/relay'
import { addPgTableOrderBy, jsonPgSmartTags } from 'postgraphile/utils'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'

/** What a statement's party is found by, in the order of an index of ours; without it the rows would be sorted again. */
const latestSaid = addPgTableOrderBy({ schemaName: 'public', tableName: 'statement_party' }, () => ({
  LATEST_SAID: {
    extensions: {
      grafast: {
        apply: (query: Ordered) => {
          query.orderBy({ attribute: 'said_sort_desc', direction: 'DESC' })
          query.orderBy({ attribute: 'statement_id', direction: 'DESC' })
          query.setOrderIsUnique()
        },
      },
    },
  },
}))

type Ordered = Readonly<{
  orderBy: (by: Readonly<{ attribute: string; direction: 'ASC' | 'DESC' }>) => void
  setOrderIsUnique: () => void
}>

/** The Relay preset hides primary keys; a list of them is what entities are asked by. */
const entitiesById = jsonPgSmartTags({
  version: 1,
  config: {
    class: { 'public.entity': { attribute: { id: { tags: { behavior: '+attribute:filterBy +filterBy' } } } } },
  },
})

/** PostGraphile as it serves our tables in production: Relay's conventions, filters, every column to order by. */
export const presetFor = (connectionString: string, connections: number): GraphileConfig.Preset => ({
  extends: [PostGraphileAmberPreset, PostGraphileRelayPreset, PostGraphileConnectionFilterPreset],
  plugins: [latestSaid, entitiesById],
  disablePlugins: ['PgIndexBehaviorsPlugin'], // it hides columns that are not the first of an index
  pgServices: [makePgService({ connectionString, schemas: ['public', 'bench'], poolConfig: { max: connections } })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false },
})

import type { Asked } from './operation.ts'

/**
 * The same questions in the two schemas. `shape.ts` takes away what only one of them has: `nodes` around lists, `node`
 * behind a link row, `edtf` below a date.
 */
type Pair = Readonly<{ dateline: Asked; postgraphile: Asked }>

const SPEAKERS = 'speakers { label entity { name } }'
const PG_SPEAKERS = `speakers: statementPartiesByStatementId(condition: { role: SPEAKER }, orderBy: [ORDINAL_ASC]) {
  nodes { label entity: entityByEntityId { name } } }`

const OF_ENTITY = 'name kind statements(first: 10) { nodes { text mode said { edtf } article { title url } } }'
const PG_OF_ENTITY = `name kind statements: statementPartiesByEntityId(
  condition: { role: SPEAKER }, orderBy: [LATEST_SAID], first: 10) {
  nodes { node: statementByStatementId { text mode said: saidEdtf article: articleByArticleId { title url } } } }`

export const entityPage: Pair = {
  dateline: { document: `query ($id: ID!) { entity(by: { id: $id }) { ${OF_ENTITY} } }` },
  postgraphile: { document: `query ($id: ID!) { entity(id: $id) { ${PG_OF_ENTITY} } }` },
}

export const manyEntities: Pair = {
  dateline: {
    document: `query ($ids: [ID!]!) { entities(filter: { ids: $ids }, first: 20) { nodes { ${OF_ENTITY} } } }`,
  },
  postgraphile: {
    document: `query ($ids: [UUID!]!) {
      entities: allEntities(filter: { rowId: { in: $ids } }, orderBy: [NAME_SORT_ASC], first: 20) {
        nodes { ${PG_OF_ENTITY} } } }`,
  },
}

const PG_LATEST_ARTICLES = 'orderBy: [PUBLISHED_SORT_DESC_DESC, PRIMARY_KEY_DESC]'

export const deepPage: Pair = {
  dateline: {
    cursor: 'query ($id: ID!) { articles(filter: { ids: [$id] }, first: 1) { pageInfo { endCursor } } }',
    document: `query ($after: String!) { articles(first: 20, after: $after) {
      nodes {
        title
        statements(first: 20) { nodes { text ${SPEAKERS} } }
        events(first: 20) { nodes { title type participants { label role entity { name } } } }
      }
      pageInfo { hasNextPage endCursor } } }`,
  },
  postgraphile: {
    cursor: `query ($slug: String!) {
      articles: allArticles(condition: { slug: $slug }, first: 1, ${PG_LATEST_ARTICLES}) { pageInfo { endCursor } } }`,
    document: `query ($after: Cursor!) { articles: allArticles(first: 20, after: $after, ${PG_LATEST_ARTICLES}) {
      nodes {
        title
        statements: statementsByArticleId(first: 20, orderBy: [POSITION_ASC]) { nodes { text ${PG_SPEAKERS} } }
        events: articleEventsByArticleId(first: 20, orderBy: [FIRST_START_ASC]) {
          nodes { node: eventByEventId { title type
            participants: eventParticipantsByEventId(orderBy: [ORDINAL_ASC]) {
              nodes { label role entity: entityByEntityId { name } } } } } }
      }
      pageInfo { hasNextPage endCursor } } }`,
  },
}

/** Statements on a topic, all of whose possible days lie in a range. */
export const onTopic = (more = ''): Pair => ({
  dateline: {
    document: `query ($id: ID!, $from: Date!, $to: Date!) {
      statements(filter: { topic: { any: [{ id: $id }] }, said: { certainlyWithin: { from: $from, to: $to } } }, first: 50) {
        nodes { text said { edtf } ${SPEAKERS} article { title } } ${more} } }`,
  },
  postgraphile: {
    document: `query ($id: ID!, $from: Date!, $to: Date!) {
      statements: allStatementParties(
        condition: { role: TOPIC, entityByEntityId: $id }
        filter: {
          saidSortDesc: { greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to }
          saidLatest: { lessThanOrEqualTo: $to }
        }
        orderBy: [LATEST_SAID], first: 50) {
        nodes { node: statementByStatementId {
          text said: saidEdtf ${PG_SPEAKERS} article: articleByArticleId { title } } }
        ${more} } }`,
  },
})

export const fullText: Pair = {
  dateline: {
    document: `query ($words: String!) { statements(filter: { search: $words }, first: 20) { nodes { text ${SPEAKERS} } } }`,
  },
  postgraphile: {
    document: `query ($words: String!) {
      statements: searchStatements(words: $words, orderBy: [SAID_SORT_DESC_DESC, PRIMARY_KEY_DESC], first: 20) {
        nodes { text ${PG_SPEAKERS} } } }`,
  },
}

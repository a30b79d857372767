import { graphql } from 'relay-runtime'

/**
 * Read by the compiler of Relay alone (`npm run relay`); what runs is its output in `artifacts/`. The switches for linters
 * and the casts in there are the compiler's own; nobody edits those files, and `npm run relay -- --validate` says so.
 * The list as a component would declare it: a fragment that can be fetched again for its next page.
 */
export const operations = () => [
  graphql`
    query operationsStatementsQuery($count: Int!) {
      ...operationsStatements_query @arguments(count: $count)
    }
  `,
  graphql`
    fragment operationsStatements_query on Query
    @refetchable(queryName: "operationsStatementsPageQuery")
    @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
      statements(first: $count, after: $cursor) @connection(key: "operationsStatements_statements") {
        totalCount
        edges {
          node {
            id
            text
          }
        }
      }
    }
  `,
  graphql`
    query operationsStatementQuery($id: ID!) {
      node(id: $id) {
        __typename
        ... on Statement {
          text
          mode
        }
      }
    }
  `,
]

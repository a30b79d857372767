/**
 * The operations that `npm run bench:api` measures. One line each: a name, and a GraphQL selection. A list to page
 * through is called `page` and takes `after: $after`. The other variables are drawn from the base by `draws.ts`, which
 * also has their types: `$popular`, `$middling` and `$rare` entities, `$from` and `$to`, `$commonWord` and so on.
 */
export type Operation = Readonly<{ name: string; selection: string }>

const ENTITY = 'id slug name kind'
const ARTICLE = `id slug title published { edtf } publisher { ${ENTITY} }`
const STATEMENT = 'id text mode said { edtf basis } speakers { label entity { name } } article { title }'
const EVENT = 'id title type when { edtf } participants { role entity { name } } place { name }'
const MENTION = 'id form span { exact start end } article { title }'
const AFFILIATION = 'id title holder { name } organization { name }'
const SPAN = 'span { exact prefix suffix fragment }'
const WHOLE_STATEMENT = `${STATEMENT} parties { role label capacity { title organization { name } } evidence { ${SPAN} } }
  events { roles event { title } } evidence { role ${SPAN} }`

const operation = (name: string, selection: string): Operation => ({ name, selection })

/** A page of a list, root or nested, and whether there is more. */
const page = (list: string, nodes: string, args = '', more = ''): string =>
  `page: ${list}(first: 20, after: $after${args && `, ${args}`}) { nodes { ${nodes} } pageInfo { endCursor hasNextPage } ${more} }`

const root = (name: string, list: string, nodes: string, args = '') =>
  operation(`${list}: ${name}`, page(list, nodes, args))

/** A root list under a filter. */
const filtered = (list: string, nodes: string) => (name: string, filter: string) =>
  root(name, list, nodes, `filter: ${filter}`)
const articles = filtered('articles', ARTICLE)
const entities = filtered('entities', ENTITY)
const statements = filtered('statements', STATEMENT)
const events = filtered('events', EVENT)
const MONTH = '{ from: $from, to: $to }'

/** A list of an entity, for popular, middling and rare ones. */
const ofEntities = (name: string, list: string, nodes: string, args = '') =>
  ['popular', 'middling', 'rare'].map((who) =>
    operation(`entity.${list}: ${name}, ${who}`, `entity(by: { id: $${who} }) { ${page(list, nodes, args)} }`),
  )

/** A list of some other node, which is named by the variable. */
const of = (node: string, variable: string, list: string, nodes: string, args = '') =>
  operation(`${node}.${list}: ${variable}`, `${node}(by: { id: $${variable} }) { ${page(list, nodes, args)} }`)

const counted = (name: string, list: string, args = '') =>
  operation(`${list}: count ${name}`, `${list}${args && `(${args})`} { totalCount }`)

export const operations: readonly Operation[] = [
  // Every root list, in every order, both ways
  root('latest first', 'articles', ARTICLE),
  root('earliest first', 'articles', ARTICLE, 'orderBy: { field: PUBLISHED, direction: ASC }'),
  root('from A', 'entities', ENTITY),
  root('from Z', 'entities', ENTITY, 'orderBy: { field: NAME, direction: DESC }'),
  root('latest first', 'statements', STATEMENT),
  root('earliest first', 'statements', STATEMENT, 'orderBy: { field: SAID, direction: ASC }'),
  root('earliest first', 'events', EVENT),
  root('latest first', 'events', EVENT, 'orderBy: { field: WHEN, direction: DESC }'),
  operation('statements: the last page', `statements(last: 20) { nodes { ${STATEMENT} } }`),
  operation('articles: the last page', `articles(last: 20) { nodes { ${ARTICLE} } }`),

  // Every filter
  articles('published in a month', `{ published: { certainlyWithin: ${MONTH} } }`),
  articles('maybe published in a month', `{ published: { overlaps: ${MONTH} } }`),
  articles('undated', '{ published: { isNull: true } }'),
  articles('mentioning the popular', '{ entities: { any: [{ id: $popular }] } }'),
  articles('mentioning the rare', '{ entities: { any: [{ id: $rare }] } }'),
  articles('mentioning members of the popular', '{ entities: { affiliatedWith: [{ id: $organization }] } }'),
  articles(
    'mentioning the popular in a month',
    `{ entities: { any: [{ id: $popular }] }, published: { overlaps: ${MONTH} } }`,
  ),
  entities('of a kind', '{ kinds: [ORGANIZATION] }'),
  entities('members of the popular', '{ affiliatedWith: [{ id: $organization }] }'),
  statements('direct', '{ modes: [DIRECT] }'),
  statements('in the publication’s voice', '{ voice: PUBLICATION }'),
  statements('by the popular', '{ speaker: { any: [{ id: $popular }] } }'),
  statements('by the middling', '{ speaker: { any: [{ id: $middling }] } }'),
  statements('by the rare', '{ speaker: { any: [{ id: $rare }] } }'),
  statements('by the popular or the rare', '{ speaker: { any: [{ id: $popular }, { id: $rare }] } }'),
  statements('by members of the popular', '{ speaker: { affiliatedWith: [{ id: $organization }] } }'),
  statements('about the popular', '{ topic: { any: [{ id: $popular }] } }'),
  statements(
    'by the popular about the popular',
    '{ speaker: { any: [{ id: $popular }] }, topic: { any: [{ id: $popular }] } }',
  ),
  statements('by the popular in a month', `{ speaker: { any: [{ id: $popular }] }, said: { overlaps: ${MONTH} } }`),
  statements('maybe said in a month', `{ said: { overlaps: ${MONTH} } }`),
  statements('said in a month', `{ said: { certainlyWithin: ${MONTH} } }`),
  events('of a type', '{ types: [ELECTION] }'),
  events('of a mode', '{ modes: ["summit"] }'),
  events('maybe in a month', `{ when: { overlaps: ${MONTH} } }`),
  events('with the popular', '{ participant: { any: [{ id: $popular }] } }'),
  events('with the rare', '{ participant: { any: [{ id: $rare }] } }'),
  events('with members of the popular', '{ participant: { affiliatedWith: [{ id: $organization }] } }'),
  events(
    'of a type with the popular in a month',
    `{ types: [CONSULT], participant: { any: [{ id: $popular }] }, when: { overlaps: ${MONTH} } }`,
  ),

  // Filters of filters, and through relations
  articles('by a publisher in a language', '{ publisher: { any: [{ id: $publisher }] }, languages: ["de"] }'),
  articles('written by the popular', '{ author: { any: [{ id: $popular }] } }'),
  articles('telling of a big event', '{ event: { participant: { any: [{ id: $popular }] } } }'),
  articles(
    'mentioning the popular and not the middling',
    '{ entities: { any: [{ id: $popular }], none: [{ id: $middling }] } }',
  ),
  articles('mentioning both', '{ entities: { all: [{ id: $popular }, { id: $middling }] } }'),
  statements('in articles of a publisher', '{ article: { publisher: { any: [{ id: $publisher }] } } }'),
  statements('at events with the popular', '{ event: { participant: { any: [{ id: $popular }] } } }'),
  statements(
    'by the popular or about the rare',
    '{ or: [{ speaker: { any: [{ id: $popular }] } }, { topic: { any: [{ id: $rare }] } }] }',
  ),
  statements('by the popular but not direct', '{ speaker: { any: [{ id: $popular }] }, not: { modes: [DIRECT] } }'),
  statements('accepted', '{ review: [ACCEPTED] }'),
  entities('in articles of a month', `{ articles: { published: { certainlyWithin: ${MONTH} } } }`),
  entities('with a name that begins', '{ name: { startsWith: $nameStart } }'),
  events('at a place', '{ place: { any: [{ id: $place }] } }'),
  events('before a day', '{ when: { before: $from } }'),
  events('in articles of a publisher', '{ article: { publisher: { any: [{ id: $publisher }] } } }'),

  // Words
  ...['commonWord', 'middlingWord', 'rareWord'].flatMap((word) => [
    statements(`with a ${word}`, `{ search: $${word} }`),
    articles(`with a ${word}`, `{ search: $${word} }`),
    operation(
      `statements: best with a ${word}`,
      page('statements', STATEMENT, `filter: { search: $${word} }, orderBy: { field: RELEVANCE, direction: DESC }`),
    ),
    operation(
      `search: ${word}`,
      `page: search(first: 20, after: $after, query: $${word}) { nodes { ... on Node { id } } edges { score snippet { text } } pageInfo { endCursor hasNextPage } }`,
    ),
  ]),
  entities('by a word of a name', '{ search: $nameWord }'),
  statements('by the popular, with a middlingWord', '{ search: $middlingWord, speaker: { any: [{ id: $popular }] } }'),
  operation(
    'search: statements alone',
    'search(first: 20, query: $middlingWord, kinds: [STATEMENT]) { edges { score } totalCount }',
  ),
  operation('resolve: names', 'resolve(names: [$nameWord]) { candidates { score entity { name } } }'),

  // Groups
  operation('facets: all statements', `statements { facets { speakers { count } modes { count } years { count } } }`),
  operation(
    'facets: statements by the popular',
    `statements(filter: { speaker: { any: [{ id: $popular }] } }) { facets { topics { count } modes { count } publishers { count } } }`,
  ),
  operation(
    'facets: articles of a month',
    `articles(filter: { published: { overlaps: ${MONTH} } }) { facets { entities { count entity { name } } publishers { count } } }`,
  ),
  operation(
    'facets: events with the popular',
    `events(filter: { participant: { any: [{ id: $popular }] } }) { facets { types { count } places { count } } }`,
  ),
  operation('buckets: all statements by year', 'statements { buckets(interval: YEAR) { start count } }'),
  operation('buckets: articles by month', 'articles { buckets(interval: MONTH) { start count } }'),
  operation(
    'buckets: of the popular by month',
    'entity(by: { id: $popular }) { statements { buckets(interval: MONTH) { start count } } }',
  ),
  ...['popular', 'middling', 'rare'].flatMap((who) => [
    operation(
      `related: of the ${who}`,
      `entity(by: { id: $${who} }) { related { articleCount statementCount eventCount entity { name } } }`,
    ),
    operation(`timeline: of the ${who}`, `entity(by: { id: $${who} }) { ${page('timeline', '... on Node { id }')} }`),
  ]),
  operation(
    'coverage: of a big event',
    'event(by: { id: $bigEvent }) { coverage { articleCount publisherCount publishers { count } } }',
  ),
  operation('the same words elsewhere', `statement(id: $statement) { ${page('sameAs', 'id text')} }`),

  // Every nested list
  ...ofEntities('as speaker', 'statements', STATEMENT),
  ...ofEntities('as topic', 'statements', STATEMENT, 'role: TOPIC'),
  ...ofEntities('that mention it', 'articles', ARTICLE),
  ...ofEntities('in any role', 'events', EVENT),
  ...ofEntities('as actor', 'events', EVENT, 'role: ACTOR'),
  ...ofEntities('article by article', 'mentions', MENTION),
  ...ofEntities('that it wrote', 'authored', ARTICLE),
  ...ofEntities('earliest first', 'statements', 'id', 'orderBy: { field: SAID, direction: ASC }'),
  ...ofEntities('earliest first', 'articles', 'id', 'orderBy: { field: PUBLISHED, direction: ASC }'),
  ...ofEntities('latest first', 'events', 'id', 'orderBy: { field: WHEN, direction: DESC }'),
  of('entity', 'organization', 'holders', AFFILIATION),
  of('entity', 'organization', 'counterpartOf', AFFILIATION),
  of('entity', 'publisher', 'publications', ARTICLE),
  of('entity', 'place', 'eventsHere', EVENT),
  of('event', 'bigEvent', 'statements', STATEMENT),
  of('event', 'bigEvent', 'articles', ARTICLE),
  of('event', 'event', 'statements', STATEMENT),
  of('article', 'article', 'statements', STATEMENT),
  of('article', 'article', 'mentions', MENTION),
  of('article', 'article', 'entities', ENTITY),
  of('article', 'article', 'events', EVENT),

  // Lookups
  operation('article by id', `article(by: { id: $article }) { ${ARTICLE} text }`),
  operation('article by slug', `article(by: { slug: $articleSlug }) { ${ARTICLE} }`),
  operation('article by url', `article(by: { url: $articleUrl }) { ${ARTICLE} }`),
  operation(
    'entity by slug',
    `entity(by: { slug: $entitySlug }) { ${ENTITY} names { name kind } affiliations { ${AFFILIATION} } }`,
  ),
  operation(
    'entity by identifier',
    `entity(by: { identifier: { scheme: "catalogue", value: $identifier } }) { ${ENTITY} }`,
  ),
  operation(
    'event by id',
    `event(by: { id: $event }) { ${EVENT} relations { kind to { title } } evidence { ${SPAN} } }`,
  ),
  operation('statement by id, with spans', `statement(id: $statement) { ${WHOLE_STATEMENT} }`),
  operation('node', `node(id: $statement) { id ... on Statement { text } }`),
  operation('nodes of four types', `nodes(ids: [$article, $popular, $statement, $event]) { id }`),

  // Counts
  counted('all', 'articles'),
  counted('all', 'statements'),
  counted('by the popular', 'statements', 'filter: { speaker: { any: [{ id: $popular }] } }'),
  counted('maybe said in a month', 'statements', `filter: { said: { overlaps: ${MONTH} } }`),
  counted('with the popular', 'events', 'filter: { participant: { any: [{ id: $popular }] } }'),
  operation(
    'statements: page and count, by the popular',
    page('statements', STATEMENT, 'filter: { speaker: { any: [{ id: $popular }] } }', 'totalCount'),
  ),
  operation(
    'entity: counts of the popular',
    'entity(by: { id: $popular }) { statements { totalCount } articles { totalCount } events { totalCount } mentions { totalCount } }',
  ),

  // Deep
  operation(
    'a story: its statements with spans',
    `article(by: { id: $article }) { ${ARTICLE} text page: statements(first: 50, after: $after) { nodes { ${WHOLE_STATEMENT} } pageInfo { endCursor hasNextPage } } }`,
  ),
  operation(
    'an entity page: the popular',
    `entity(by: { id: $popular }) { ${ENTITY} names { name } affiliations { ${AFFILIATION} } statements(first: 10) { nodes { ${STATEMENT} } } articles(first: 10) { nodes { ${ARTICLE} } } events(first: 10) { nodes { ${EVENT} } } mentions(first: 10) { nodes { ${MENTION} } } }`,
  ),
  operation(
    'deep: events, participants, their statements',
    `events(first: 10, filter: { when: { overlaps: { from: $from, to: $to } } }) { nodes { title participants { entity { name statements(first: 3) { nodes { text said { edtf } } } } capacity { title } } articles(first: 3) { nodes { title } } statements(first: 3) { nodes { ${STATEMENT} } } } }`,
  ),
  operation(
    'deep: organization, holders, their statements',
    `entity(by: { id: $organization }) { name ${page('holders', `title holder { name statements(first: 5) { nodes { text article { title } } } }`)} }`,
  ),
  operation(
    'deep: article, entities, their articles',
    `article(by: { id: $article }) { ${page('entities', `name articles(first: 5) { nodes { title } } statements(first: 5) { nodes { text } }`)} }`,
  ),
]

/** The SQL of the floor, written by hand: all that an operation has to read, and the text of its answer. */

const list = (from: string, row: string) => `(SELECT coalesce(json_agg(${row}), '[]') FROM (${from}) rows)`
const answer = (name: string, value: string) =>
  `SELECT json_build_object('data', json_build_object('${name}', ${value}))::text AS answer`

const SPEAKERS = list(
  `SELECT p.label, e.name FROM statement_party p LEFT JOIN entity e ON e.id = p.entity_id
   WHERE p.statement_id = s.id AND p.role = 'SPEAKER' ORDER BY p.ordinal, p.id`,
  `json_build_object('label', label, 'entity', CASE WHEN name IS NOT NULL THEN json_build_object('name', name) END)`,
)

const ENTITY = `json_build_object('name', e.name, 'kind', e.kind, 'statements', ${list(
  `SELECT s.text, s.mode, s.said_edtf, a.title, a.url FROM statement_party p
   JOIN statement s ON s.id = p.statement_id JOIN article a ON a.id = s.article_id
   WHERE p.entity_id = e.id AND p.role = 'SPEAKER' ORDER BY p.said_sort_desc DESC, p.statement_id DESC LIMIT 10`,
  `json_build_object('text', text, 'mode', mode, 'said', said_edtf, 'article', json_build_object('title', title, 'url', url))`,
)})`

const entityPage = answer('entity', `(SELECT ${ENTITY} FROM entity e WHERE e.id = $1)`)

const manyEntities = answer(
  'entities',
  `(SELECT json_agg(${ENTITY} ORDER BY e.name_sort, e.id) FROM entity e WHERE e.id = ANY ($1::uuid[]))`,
)

const PARTICIPANTS = list(
  `SELECT p.label, p.role, e.name FROM event_participant p LEFT JOIN entity e ON e.id = p.entity_id
   WHERE p.event_id = v.id ORDER BY p.ordinal, p.id`,
  `json_build_object('label', label, 'role', role, 'entity', CASE WHEN name IS NOT NULL THEN json_build_object('name', name) END)`,
)
const OF_ARTICLE = `json_build_object('title', a.title,
  'statements', ${list(
    `SELECT s.text, ${SPEAKERS} AS speakers FROM statement s WHERE s.article_id = a.id ORDER BY s.position, s.id LIMIT 20`,
    `json_build_object('text', text, 'speakers', speakers)`,
  )},
  'events', ${list(
    `SELECT v.title, v.type, ${PARTICIPANTS} AS participants FROM article_event l JOIN event v ON v.id = l.event_id
     WHERE l.article_id = a.id ORDER BY l.first_start, l.event_id LIMIT 20`,
    `json_build_object('title', title, 'type', type, 'participants', participants)`,
  )})`

const deepPage = `WITH page AS (
    SELECT id, title, published_sort_desc AS day FROM article
    WHERE (published_sort_desc, id) < ($1::date, $2::uuid) ORDER BY published_sort_desc DESC, id DESC LIMIT 21),
  shown AS (SELECT * FROM page ORDER BY day DESC, id DESC LIMIT 20)
  ${answer(
    'articles',
    `json_build_object(
      'nodes', (SELECT coalesce(json_agg(${OF_ARTICLE} ORDER BY a.day DESC, a.id DESC), '[]') FROM shown a),
      'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM page),
        'endCursor', (SELECT json_build_array(day, id) FROM shown ORDER BY day, id LIMIT 1)))`,
  )}`

const LINKED = `p.entity_id = $1 AND p.role = 'TOPIC' AND p.said_sort_desc BETWEEN $2::date AND $3::date AND p.said_latest <= $3::date`
const ON_TOPIC = list(
  `SELECT s.text, s.said_edtf, a.title, ${SPEAKERS} AS speakers FROM (
     SELECT s.*, p.statement_id FROM statement_party p JOIN statement s ON s.id = p.statement_id
     WHERE ${LINKED} ORDER BY p.said_sort_desc DESC, p.statement_id DESC LIMIT 50) s
   JOIN article a ON a.id = s.article_id ORDER BY s.said_sort_desc DESC, s.id DESC`,
  `json_build_object('text', text, 'said', said_edtf, 'speakers', speakers, 'article', json_build_object('title', title))`,
)

const onTopic = answer('statements', ON_TOPIC)
const onTopicCounted = answer(
  'statements',
  `json_build_object('nodes', ${ON_TOPIC}, 'totalCount', (SELECT count(*) FROM statement_party p WHERE ${LINKED}))`,
)

const fullText = answer(
  'statements',
  list(
    `SELECT s.text, ${SPEAKERS} AS speakers FROM (
       SELECT * FROM statement WHERE search @@ websearch_to_tsquery('news', $1)
       ORDER BY said_sort_desc DESC, id DESC LIMIT 20) s`,
    `json_build_object('text', text, 'speakers', speakers)`,
  ),
)

/** By the name of the operation. */
export const floorStatements: Readonly<Record<string, string>> = {
  ...{ Q1: entityPage, Q2: deepPage, Q3: onTopic, Q3c: onTopicCounted, Q4: fullText, Q5: manyEntities },
}

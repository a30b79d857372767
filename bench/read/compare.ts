import type { Asked, Operation, Prepared, Request, ServerName, Variables, VariableSet } from './operation.ts'
import { SERVERS } from './operation.ts'
import type { Servers } from './servers.ts'
import { differenceOf, itemsIn, shapeOf } from './shape.ts'

/** Two servers do not answer the same. */
class AnswersDiffer extends Error {}

type Answer = Readonly<{ data?: unknown; errors?: readonly unknown[] }>

/** Asks every server every question once, and throws unless all say the same. Gives the requests to measure with. */
export async function prepare(servers: Servers, operation: Operation): Promise<Prepared> {
  const { name, title, sets } = operation
  const requests: Record<ServerName, Request[]> = { dateline: [], postgraphile: [], floor: [] }
  for (const set of sets) {
    const shapes: Partial<Record<ServerName, unknown>> = {}
    for (const server of SERVERS) {
      const { request, data } = await ask(servers[server].url, await questionOf(servers, server, operation, set))
      requests[server].push(request)
      shapes[server] = shapeOf(data)
      const difference = differenceOf(shapes.dateline, shapes[server])
      if (difference !== null)
        throw new AnswersDiffer(`${name}: dateline and ${server} differ at ${difference}, for ${JSON.stringify(set)}`)
    }
  }
  return { name, title, requests }
}

/** Those of the documents that a base has an answer to, for Dateline alone. */
export async function prepareAlone(
  { dateline }: Pick<Servers, 'dateline'>,
  name: string,
  title: string,
  documents: readonly string[],
): Promise<Prepared> {
  const requests: Request[] = []
  for (const document of documents) {
    const { request, data } = await ask(dateline.url, graphql(document, {}))
    if (itemsIn(data) > 0) requests.push(request)
  }
  return { name, title: `${title}, ${requests.length} of ${documents.length}`, requests: { dateline: requests } }
}

/** The requests of an operation for Dateline alone. */
export async function requestsOf(
  servers: Pick<Servers, 'dateline'>,
  { dateline, sets }: Pick<Operation, 'dateline' | 'sets'>,
): Promise<Request[]> {
  const { url } = servers.dateline
  const requests: Request[] = []
  for (const set of sets) {
    const question = graphql(dateline.document, await variablesOf(url, dateline, set.dateline))
    requests.push((await ask(url, question)).request)
  }
  return requests
}

type Question = Readonly<{ path: string; body: string }>

const graphql = (query: string, variables: Variables): Question => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
})

async function questionOf(
  servers: Servers,
  server: ServerName,
  operation: Operation,
  set: VariableSet,
): Promise<Question> {
  if (server === 'floor') return { path: `/${operation.name}`, body: JSON.stringify(set.floor) }
  const asked = operation[server]
  return graphql(asked.document, await variablesOf(servers[server].url, asked, set[server]))
}

/** As they are, or the cursor of what they name. */
async function variablesOf(url: string, { cursor }: Asked, variables: Variables): Promise<Variables> {
  if (cursor === undefined) return variables
  const { data } = await ask(url, graphql(cursor, variables))
  const { articles } = data as { articles: { pageInfo: { endCursor: string } } }
  return { after: articles.pageInfo.endCursor }
}

async function ask(url: string, { path, body }: Question): Promise<Readonly<{ request: Request; data: unknown }>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body })
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString()
  if (!response.ok) throw new Error(`${url}${path} answers ${response.status} to ${body}: ${text}`)
  const { data, errors } = JSON.parse(text) as Answer
  if (errors !== undefined) throw new Error(`${url}${path} answers ${body} with ${JSON.stringify(errors)}`)
  return { request: { path, body, bytes: bytes.length }, data }
}

import { GraphQLError } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'

/** A request that cannot be read as GraphQL over HTTP. */
const refused = (status: number, code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

/**
 * A POST is JSON by its content type, or it is not read. A page of another origin can send that only after a preflight,
 * which is not granted, and there are no cookies that a browser would add by itself: nothing can be done in somebody
 * else's name (CSRF). A GET can only read.
 */
export const useStrictRequests: Plugin = {
  onRequestParse: ({ request, setRequestParser }) => {
    if (request.method === 'GET')
      setRequestParser(({ url }) => parametersOf(new URLSearchParams(/\?.*$/.exec(url)?.[0])))
    if (request.method !== 'POST') return
    const type = request.headers.get('content-type')
    const [essence = ''] = (type ?? '').split(';')
    if (essence.trim().toLowerCase() !== 'application/json') {
      const sent = type === null || type === '' ? 'has none' : `has ${type}`
      throw refused(415, 'UNSUPPORTED_MEDIA_TYPE', `a POST has content-type: application/json; this one ${sent}`)
    }
    setRequestParser(bodyOf)
  },
  onParams: ({ params: { variables } }) => {
    if (isTooDeep(variables))
      throw refused(400, 'VARIABLES_TOO_DEEP', `the variables are nested more than ${DEEPEST_VARIABLES} deep`)
  },
}

/** Deeper than any input of ours, and far from where recursion would break. */
const DEEPEST_VARIABLES = 100

/** Level by level, for a value of any depth. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= DEEPEST_VARIABLES && level.length > 0; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []))
  }
  return level.length > 0
}

async function bodyOf(request: Request): Promise<GraphQLParams> {
  try {
    return (await request.json()) as GraphQLParams
  } catch (error) {
    throw error instanceof GraphQLError ? error : refused(400, 'BAD_REQUEST', 'the body is not JSON')
  }
}

function parametersOf(parameters: URLSearchParams): GraphQLParams {
  const text = (name: string) => parameters.get(name) ?? undefined
  const documentId = text('documentId')
  return {
    query: text('query') as string,
    operationName: text('operationName') as string,
    variables: object('variables', text('variables')) as Record<string, unknown>,
    extensions: object('extensions', text('extensions')) as Record<string, unknown>,
    ...(documentId !== undefined && { documentId }),
  }
}

function object(name: string, json: string | undefined): unknown {
  try {
    return json === undefined || json === '' ? undefined : JSON.parse(json)
  } catch {
    throw refused(400, 'BAD_REQUEST', `"${name}" in the URL is not JSON`)
  }
}

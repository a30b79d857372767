import { createHash } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'

/**
 * An answer to a GET without errors has an ETag, and who sends it back is told 304 while the answer is the same. It is asked for each
 * time (`no-cache`): an answer that was kept is never shown without asking whether a write has changed it.
 */
export const useETags: Plugin = {
  onResponse: async (hook) => {
    const { request, response, fetchAPI } = hook
    if (request.method !== 'GET' || response.status !== 200 || !isJson(response)) return
    const text = await response.text()
    if (!text.startsWith('{"data":')) return hook.setResponse(new fetchAPI.Response(text, response)) // errors come first
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    const headers = new fetchAPI.Headers(response.headers)
    headers.set('etag', etag)
    headers.set('cache-control', request.headers.has('authorization') ? 'private, no-cache' : 'no-cache')
    headers.append('vary', 'accept, authorization')
    const isKnown = namedIn(request.headers.get('if-none-match') ?? '', etag)
    if (isKnown) headers.delete('content-length')
    hook.setResponse(
      isKnown ? new fetchAPI.Response(null, { status: 304, headers }) : new fetchAPI.Response(text, { headers }),
    )
  },
}

const isJson = ({ headers }: Response): boolean => (headers.get('content-type') ?? '').includes('json')

/** RFC 9110, 13.1.2: a list, weak or strong, or any. */
const namedIn = (list: string, etag: string): boolean =>
  list.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))

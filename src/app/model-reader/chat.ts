import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { UserError } from '#core/errors.ts'

/** A server that speaks OpenAI's chat completions: a provider's, or vLLM, llama.cpp, Ollama and others of one's own. */
export type Endpoint = Readonly<{
  /** Up to and without `/chat/completions`, such as `http://127.0.0.1:11434/v1`. */
  url: string
  model: string
  /** Sent as a bearer token; null sends none. */
  key: string | null
}>

/** The model's server cannot be reached or refuses; the message says what it said. */
export class ModelUnavailable extends UserError {
  readonly code = 'MODEL_UNAVAILABLE'
}

/** The model's answer is not what was asked for; nothing is stored. */
export class ModelAnswerRefused extends UserError {
  readonly code = 'MODEL_ANSWER_REFUSED'
}

const ATTEMPTS = 3
/** Milliseconds; a large model may think for minutes. */
const PATIENCE = 300_000
const LARGEST_ANSWER = 4_000_000

const completion = z.object({
  choices: z
    .array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) }))
    .min(1),
})

/** The JSON a model answers, in the shape of `schema` where its server can hold it to that. Tries again when it is busy. */
export async function ask(endpoint: Endpoint, instructions: string, text: string, schema: object): Promise<unknown> {
  const body = JSON.stringify({
    model: endpoint.model,
    temperature: 0,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: text },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'reading', schema } },
  })
  for (let attempt = 1; ; attempt++) {
    const answer = await post(endpoint, body)
    if (answer.ok) return contentOf(answer.text)
    if (!answer.busy || attempt === ATTEMPTS)
      throw new ModelUnavailable(`${endpoint.url} does not answer: ${answer.text}; see DATELINE_MODEL_URL`)
    await setTimeout(500 * 2 ** attempt)
  }
}

type Answer = Readonly<{ ok: boolean; busy: boolean; text: string }>

async function post({ url, key }: Endpoint, body: string): Promise<Answer> {
  const authorization = key === null ? {} : { authorization: `Bearer ${key}` }
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body,
      redirect: 'error', // the key is for this server alone
      signal: AbortSignal.timeout(PATIENCE),
    })
    const text = await response.text()
    if (response.ok) return { ok: true, busy: false, text }
    const busy = response.status === 429 || response.status >= 500
    return { ok: false, busy, text: `status ${response.status}, ${text.slice(0, 300)}` }
  } catch (error) {
    return { ok: false, busy: true, text: reason(error) }
  }
}

const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

function contentOf(text: string): unknown {
  if (text.length > LARGEST_ANSWER) throw new ModelAnswerRefused('the model’s answer is longer than 4 MB')
  const parsed = completion.safeParse(json(text, 'the server’s answer'))
  if (!parsed.success) throw new ModelAnswerRefused('the server’s answer is no chat completion')
  const [choice] = parsed.data.choices
  if (choice?.finish_reason === 'length')
    throw new ModelAnswerRefused('the model stopped in the middle of its answer; give it room for longer answers')
  return json(choice?.message.content ?? '', 'the model’s answer')
}

function json(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ModelAnswerRefused(`${what} is not JSON: ${JSON.stringify(text.slice(0, 100))}`)
  }
}

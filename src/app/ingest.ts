import { z } from 'zod'
import type { Issue } from '#core/errors.ts'
import { issueOf } from '#core/errors.ts'
import type { Reading } from '#core/reading.ts'
import { writtenReading } from '#core/reading-format.ts'
import { ReadingRefused, resolveReading } from '#core/resolve-reading.ts'
import type { PrismaClient } from '#store/generated/client/client.ts'
import type { Saved } from '#store/save-reading.ts'
import { saveReading } from '#store/save-reading.ts'

const { origin, ...parts } = writtenReading.shape
const { kind, agent, at } = origin.shape

/** A text and a caller's own reading of it, in the written form; the GraphQL input is made from it. */
export const ingestion = z.strictObject({
  text: z
    .string()
    .describe('The whole text, in Unicode normalisation form C. Another text of a known article is its next version.'),
  origin: z
    .strictObject({
      kind: kind
        .refine((value) => value !== 'RULES', 'RULES is Dateline’s own reader; say HUMAN, MODEL or IMPORT')
        .default('HUMAN')
        .describe('What sort of agent read the text; not RULES, which is Dateline itself.'),
      agent: agent.optional().describe('Name and version of the agent; left out, the name of the key.'),
      at: at.describe('When it was read, in UTC; left out, when this agent first sent this text.'),
    })
    .meta({ type: 'WrittenOrigin', description: 'Who read the text.' })
    .optional()
    .describe('Who read the text; left out, whoever holds the key.'),
  ...parts,
})

/** Stores a caller's reading, all of it or nothing. `caller` is the agent where the input names none. */
export async function ingestArticle(client: PrismaClient, input: unknown, caller: string): Promise<Saved> {
  return saveReading(client, readIngestion(input, caller))
}

/** Throws `ReadingRefused` with everything that is wrong; paths lead into the input. */
export function readIngestion(input: unknown, caller: string): Reading {
  const parsed = ingestion.safeParse(input)
  if (!parsed.success) throw new ReadingRefused(parsed.error.issues.map(issueOf))
  const { text, origin: given = { kind: 'HUMAN' }, ...written } = parsed.data
  try {
    return resolveReading({ ...written, origin: { ...given, agent: given.agent ?? caller } }, text)
  } catch (error) {
    throw error instanceof ReadingRefused ? new ReadingRefused(error.issues.map(inText)) : error
  }
}

/** What is wrong with the text as a whole has no path of its own. */
const inText = ({ path, message }: Issue): Issue => ({ path: path.length === 0 ? ['text'] : path, message })

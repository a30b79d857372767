import { modelReader } from '#app/model-reader/model-reader.ts'
import { readConfig } from '#config.ts'
import type { Issue } from '#core/errors.ts'
import { pathText, UserError } from '#core/errors.ts'
import { printable } from './printable.ts'

class ModelMissing extends UserError {
  readonly code = 'MODEL_MISSING'
}

/** The reader that `--model` asks for; without it none, and the rules read. What a model makes up is told on stderr. */
export function chosenReader(asked: Readonly<{ model?: true }>) {
  if (asked.model !== true) return undefined
  const { model } = readConfig()
  if (model === null) throw new ModelMissing('--model: set DATELINE_MODEL_URL and DATELINE_MODEL first')
  return modelReader(model, (dropped, { title, text }) => {
    const name = JSON.stringify(title ?? text.slice(0, 40))
    process.stderr.write(
      printable(`${name}: left out ${dropped.length} that the text does not hold: ${places(dropped)}\n`),
    )
  })
}

const TOLD = 5

function places(issues: readonly Issue[]): string {
  const told = issues.slice(0, TOLD).map(({ path }) => pathText(path))
  return issues.length > TOLD ? `${told.join(', ')} …` : told.join(', ')
}

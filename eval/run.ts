import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readRecord } from '#app/evaluation.ts'
import { rulesReader } from '#pipeline/reader.ts'
import { figuresOf, percentage } from './figures.ts'
import type { Figure } from './figures.ts'
import { floors } from './floors.ts'
import type { Marked } from './gold.ts'
import { goldSets } from './gold.ts'
import { f1, precision, recall } from './matching.ts'
import { withNounPhrases } from './noun-phrases.ts'
import { scoreSeed, seedFloors, seedStory } from './seed-story.ts'

/**
 * How well Dateline reads: one table of our own gold and of every gold set of the folders given, and the seed story
 * beside its curated reading.
 * With `--floors` it ends with 1 where a figure is below its floor.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { floors: { type: 'boolean' } } })
const below: string[] = []

for (const folder of [join(import.meta.dirname, 'gold'), ...positionals]) {
  for (const [name, gold] of goldSets(folder)) printSet(name, gold)
}
printSeed()
if (values.floors === true && below.length > 0) {
  console.error(`below their floors:\n${below.join('\n')}`)
  process.exitCode = 1
}

function printSet(name: string, gold: readonly Marked[]): void {
  const found = withNounPhrases(
    name,
    gold.map((document) => readRecord(document)),
  )
  console.log(`\n${name}, ${gold.length} texts`)
  console.log(`${' '.repeat(34)}     P      R     F1   floor   right/found/gold`)
  for (const figure of figuresOf(gold, found)) printFigure(name, figure)
}

function printFigure(set: string, figure: Figure): void {
  const { counts, name } = figure
  const floor = floors[set]?.[name]
  const percent = (share: number) => (100 * share).toFixed(1).padStart(6)
  const shares = [percent(precision(counts)), percent(recall(counts)), figure.share ? '     -' : percent(f1(counts))]
  const { right, found, gold } = counts
  console.log(
    `  ${name.padEnd(32)}${shares.join(' ')}  ${String(floor ?? '-').padStart(5)}   ${right}/${found}/${gold}`,
  )
  if (floor !== undefined && percentage(figure, f1) < floor) below.push(`  ${set}: ${name}`)
}

function printSeed(): void {
  const { curated, text, published } = seedStory()
  const read = rulesReader.read({ text, published, title: null, url: null, publisher: null, language: 'en' })
  console.log('\nthe seed story, beside its curated reading')
  for (const { what, right, of, missed } of scoreSeed(curated, read)) {
    const floor = seedFloors[what]
    const told = missed.length === 0 ? '' : `   not: ${missed.join(', ')}`
    console.log(`  ${what.padEnd(50)} ${right} of ${of}, floor ${floor ?? '-'}${told}`)
    if (floor !== undefined && right < floor) below.push(`  seed story: ${what}`)
  }
}

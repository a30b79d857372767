/**
 * Fills an empty, migrated PostgreSQL database with a base that is the same for the same seed: for a hundred thousand
 * articles half a million statements, 150,000 events and a million mentions, every anchor exact. Then proves it.
 *
 *     npm run bench:generate -- --url postgresql://user@host:5432/database [--articles 100000] [--seed 1]
 */
import { parseArgs } from 'node:util'
import { openDatabase } from '#store/open.ts'
import { writeArticle, writeOrigins } from './base/article.ts'
import { castOf, scaleOf, writeCast } from './base/cast.ts'
import { checkBase } from './base/checks.ts'
import { openLoader } from './base/copy.ts'
import { derivations } from './base/derive.ts'
import { dropIndexes } from './base/indexes.ts'
import { runAll } from './base/run-all.ts'
import { wholeNumber } from './whole-number.ts'

export type BaseOptions = Readonly<{ articles: number; seed: number }>

/** Called with the name of each step when it has ended. */
type OnStep = (step: string, milliseconds: number) => void

/** Whoever names a database in use by mistake loses neither rows nor indexes. */
const REFUSE_USED = `DO $$ BEGIN
  IF EXISTS (SELECT FROM article) OR EXISTS (SELECT FROM entity) THEN
    RAISE EXCEPTION 'the database is not empty; a base is generated into a new one';
  END IF;
END $$`

/** `url` is that of an empty, migrated database. */
export async function generate(url: string, options: BaseOptions, onStep: OnStep = () => undefined): Promise<void> {
  const step = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const began = performance.now()
    const result = await work()
    onStep(name, performance.now() - began)
    return result
  }
  await runAll(url, [REFUSE_USED])
  const indexes = await step('drop indexes', () => dropIndexes(url))
  await step('copy rows', () => load(url, options))
  await step('derive', () => runAll(url, derivations))
  await step('make indexes', () => runAll(url, indexes))
  await step('vacuum and analyze', () => runAll(url, ['VACUUM ANALYZE']))
}

async function load(url: string, { articles, seed }: BaseOptions): Promise<void> {
  const scale = scaleOf(articles)
  const cast = castOf(scale, seed)
  const loader = await openLoader(url)
  const world = { seed, scale, cast, rows: loader.rows }
  try {
    writeOrigins(world)
    writeCast(cast, seed, loader.rows)
    for (let number = 0; number < articles; number += 1) {
      writeArticle(world, number)
      if (loader.isFull()) await loader.flush()
    }
    await loader.end()
  } catch (error) {
    await loader.abort()
    throw error
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      articles: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
    },
  })
  if (values.url === undefined) throw new Error('give the --url of an empty PostgreSQL database')
  const database = await openDatabase({ databaseUrl: values.url, dataDir: '' })
  await database.close()
  const options = { articles: wholeNumber('articles', values.articles), seed: wholeNumber('seed', values.seed) }
  await generate(values.url, options, (step, ms) => console.log(`${step.padEnd(20)} ${(ms / 1000).toFixed(1)} s`))
  await checkBase(values.url, console.log)
}

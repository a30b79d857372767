/**
 * How fast one core reads, whether memory stays flat, and whether the time grows with the length of the hardest texts.
 *
 *     npm run bench:reading [-- ARTICLES]  (2000 where none is given)
 */
import { cpus } from 'node:os'
import { readSeeds } from '#app/seed.ts'
import type { Document } from '#pipeline/document.ts'
import { rulesReader } from '#pipeline/reader.ts'
import { hardTexts } from '../tests/pipeline/hard-texts.ts'
import { wholeNumber } from './whole-number.ts'

const WORDS = 500
const articles = wholeNumber('articles', process.argv[2] ?? '2000')

const document = (text: string): Document => ({
  text,
  title: null,
  published: '2021-06-21',
  url: null,
  publisher: null,
  language: 'en',
})

/** Articles of 500 words made of the seed story's paragraphs; each begins with another, so that no two are the same. */
function* stories(): Generator<string> {
  const paragraphs = readSeeds().flatMap(({ article }) => article.text.split(/\n+/))
  for (let number = 0; number < articles; number++) {
    const lines = [`Story number ${number}`]
    for (let at = number; lines.join(' ').split(' ').length < WORDS; at++)
      lines.push(paragraphs[at % paragraphs.length] ?? '')
    yield lines.join('\n\n').split(' ').slice(0, WORDS).join(' ')
  }
}

/** Seconds of the processor, so that other programs on the machine do not count. */
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)

function readAll(): void {
  const rates: number[] = []
  let facts = 0
  let done = 0
  let began = cpuSeconds()
  const step = Math.max(1, Math.floor(articles / 10))
  for (const text of stories()) {
    const { statements, events, affiliations } = rulesReader.read(document(text))
    facts += statements.length + events.length + affiliations.length
    if (++done % step !== 0) continue
    rates.push(step / (cpuSeconds() - began))
    console.log(
      `  ${String(done).padStart(6)} articles, ${rates.at(-1)?.toFixed(0)} a second of one core, ${megabytes()} MiB resident`,
    )
    began = cpuSeconds()
  }
  const [median = 0] = rates.toSorted((a, b) => a - b).slice(Math.floor(rates.length / 2))
  console.log(
    `  median ${median.toFixed(0)} articles of ${WORDS} words a second of one core, ${facts} statements, events and affiliations`,
  )
}

/** Seconds for each length, the best of three. */
function hardest(): void {
  const lengths = [25_000, 50_000, 100_000, 200_000]
  for (const [at, { name }] of hardTexts(1).entries()) {
    const seconds = lengths.map((length) => best(hardTexts(length)[at]?.text ?? ''))
    const growth = (seconds.at(-1) ?? 0) / Math.max(0.001, seconds.at(-2) ?? 0)
    console.log(
      `  ${name.padEnd(28)} ${seconds.map((one) => one.toFixed(3)).join('  ')}  twice the length: ${growth.toFixed(1)} times`,
    )
  }
}

function best(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const began = cpuSeconds()
    rulesReader.read(document(text))
    return cpuSeconds() - began
  })
  return Math.min(...times)
}

console.log(`reading on one core of ${cpus()[0]?.model ?? 'unknown'}`)
readAll()
console.log('seconds for 25, 50, 100 and 200 thousand characters of')
hardest()

import { ratioOf } from './figures.ts'
import type { ServerName } from './operation.ts'
import type { Results } from './report.ts'

const OTHERS = ['postgraphile', 'floor'] as const satisfies readonly ServerName[]
type Other = (typeof OTHERS)[number]

const COLOURS: Readonly<Record<Other, string>> = { postgraphile: '#1f6feb', floor: '#8b949e' }
const NAMES: Readonly<Record<Other, string>> = { postgraphile: 'PostGraphile = 1', floor: 'floor = 1' }
const [LEFT, WIDTH, BAR, GROUP, TOP] = [50, 640, 14, 40, 40]

type Bar = Readonly<{ other: Other; ratio: number }>

/** Dateline's requests a second with 32 connections, by each other's, as a bar for each operation; a line stands at 1. */
export function chartOf({ operations, samples }: Results): string {
  const compared = operations.filter(({ requests }) => requests.postgraphile !== undefined)
  const groups = compared.map(({ name }) => ({
    name,
    bars: OTHERS.map((other): Bar => {
      const ratio = ratioOf(samples, { operation: name, connections: 32 }, other, 'rate')
      return { other, ratio: ratio?.median ?? Number.NaN }
    }),
  }))
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ ratio }) => ratio)))
  const scale = (WIDTH - LEFT - 50) / most
  const height = TOP + groups.length * GROUP + 10
  const drawn = groups.flatMap(({ name, bars }, group) => {
    const top = TOP + group * GROUP
    return [text(8, top + 17, name), ...bars.flatMap((bar, at) => barOf(bar, top + at * BAR, scale))]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
<path d="M${(LEFT + scale).toFixed(1)} ${TOP - 8}V${height - 8}" stroke="#1f2328" stroke-dasharray="3"/>
${[text(8, 16, 'Dateline’s requests a second, 32 connections'), ...legend(), ...drawn].join('\n')}
</svg>
`
}

const legend = (): string[] =>
  OTHERS.flatMap((other, at) => [rect(330 + at * 130, 8, 10, other), text(344 + at * 130, 16, NAMES[other])])

const barOf = ({ other, ratio }: Bar, top: number, scale: number): string[] => [
  rect(LEFT, top, ratio * scale, other),
  text(LEFT + ratio * scale + 4, top + 10, ratio.toFixed(2)),
]

const rect = (x: number, y: number, width: number, other: Other) =>
  `<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${COLOURS[other]}"/>`
const text = (x: number, y: number, words: string) =>
  `<text x="${x.toFixed(0)}" y="${y}" fill="#1f2328">${words}</text>`

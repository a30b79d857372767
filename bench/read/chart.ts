import { figureOf } from './figures.ts'
import type { ServerName } from './operation.ts'
import { SERVERS } from './operation.ts'
import type { Results } from './report.ts'

const COLOURS: Readonly<Record<ServerName, string>> = { dateline: '#1f6feb', postgraphile: '#8b949e', floor: '#d0d7de' }
const [LEFT, WIDTH, BAR, GROUP, TOP] = [50, 640, 12, 46, 40]

type Bar = Readonly<{ server: ServerName; ratio: number }>

/** Requests a second with 32 connections, PostGraphile = 1, as a bar for each server and operation. */
export function chartOf({ operations, samples }: Results): string {
  const compared = operations.filter(({ requests }) => requests.postgraphile !== undefined)
  const groups = compared.map(({ name }) => {
    const rate = (server: ServerName) =>
      figureOf(samples, { operation: name, server, connections: 32 }, 'rate')?.median ?? 0
    const bars: Bar[] = SERVERS.map((server) => ({ server, ratio: rate(server) / rate('postgraphile') }))
    return { name, bars }
  })
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ ratio }) => ratio)))
  const scale = (WIDTH - LEFT - 50) / most
  const height = TOP + groups.length * GROUP + 10
  const drawn = groups.flatMap(({ name, bars }, group) => {
    const top = TOP + group * GROUP
    return [text(8, top + 22, name), ...bars.flatMap((bar, at) => barOf(bar, top + at * BAR, scale))]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${[text(8, 16, 'Requests a second, 32 connections, PostGraphile = 1'), ...legend(), ...drawn].join('\n')}
</svg>
`
}

const legend = (): string[] =>
  SERVERS.flatMap((server, at) => [rect(330 + at * 100, 8, 10, server), text(344 + at * 100, 16, server)])

const barOf = ({ server, ratio }: Bar, top: number, scale: number): string[] => [
  rect(LEFT, top, ratio * scale, server),
  text(LEFT + ratio * scale + 4, top + 9, ratio.toFixed(2)),
]

const rect = (x: number, y: number, width: number, server: ServerName) =>
  `<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${COLOURS[server]}"/>`
const text = (x: number, y: number, words: string) =>
  `<text x="${x.toFixed(0)}" y="${y}" fill="#1f2328">${words}</text>`

import { printable } from './printable.ts'

const PAUSE = 100

/** One line on a terminal that is written over; nothing where the output is no terminal. */
export function progressOn(stream: NodeJS.WriteStream): Readonly<{ show: (line: string) => void; clear: () => void }> {
  let shown = 0
  const write = (line: string) => void (stream.isTTY && stream.write(`\r\u001B[2K${line}`))
  return {
    show: (line) => {
      if (performance.now() - shown < PAUSE) return
      shown = performance.now()
      write(
        printable(line)
          .replaceAll('\n', ' ')
          .slice(0, stream.columns - 1),
      )
    },
    clear: () => write(''),
  }
}

import { expect, test } from 'vitest'
import { csvLine } from '#export/csv-line.ts'

test.each([
  [['a', 'b\nc'], 'a,"b\nc"\r\n'],
  [['b\rc', 'd\r\ne'], '"b\rc","d\r\ne"\r\n'],
  [['“a”, "b"', '🕊'], '"“a”, ""b""",🕊\r\n'],
  [['=1+1', '-2', '@x', '\tx'], "'=1+1,'-2,'@x,'\tx\r\n"],
  [['\n=1', '+a\n"b"'], '"\n=1","\'+a\n""b"""\r\n'],
  [[-2, null, '', 0], '-2,,,0\r\n'],
  [[null], '""\r\n'],
])('writes the cells %j', (cells, line) => expect(csvLine(cells)).toBe(line))

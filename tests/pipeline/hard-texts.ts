/** Texts of about `length` characters on which a careless reader takes forever. */
export function hardTexts(length: number): { name: string; text: string }[] {
  const patterns: Readonly<Record<string, string>> = {
    'one letter': 'a',
    'capital letters': 'A',
    digits: '7',
    spaces: ' ',
    'line ends': '\n',
    'quotation marks': '"',
    'opening marks': '“',
    apostrophes: "'",
    'opening brackets': '(',
    commas: ', ',
    'one name': 'Kim ',
    'one sentence without an end': 'Kim said that ',
    'sentences of one word': 'No. ',
    'quotations in a row': '“Yes,” he said. ',
    'a name and its people': 'Ada Byron met Bob Cole. He said she left. ',
    'dates in a row': 'Monday June 11 2021 ',
    'numbers in words': 'twenty one hundred ',
    'the astral plane': '🕊',
    'Chinese characters': '平壤',
  }
  return Object.entries(patterns).map(([name, pattern]) => ({
    name,
    text: pattern.repeat(Math.ceil(length / pattern.length)),
  }))
}

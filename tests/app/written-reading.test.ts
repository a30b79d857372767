import { stringify } from 'yaml'
import { describe, expect, test } from 'vitest'
import { readWrittenReading } from '#app/written-reading.ts'
import { ReadingRefused } from '#core/resolve-reading.ts'
import { littleInput, littleReading, littleText } from '../little-reading.ts'

const text = '🕊 Ada Byron of Kent said: "We want peace."'

/** A reading of that text as an editor types it; line 1 is a comment. */
const source = `# what Byron said
origin: { kind: HUMAN, agent: tests, at: '2026-01-02T03:04:05Z' }

article:
  slug: byron-speaks
  kind: NEWS
  title: Byron speaks # the words of the editor
  language: en
  published: { edtf: '2021', basis: INFERRED }

entities:
  - slug: ada-byron
    kind: PERSON
    name: Ada Byron
    mentions:
      - { words: Ada Byron }
      - words: We
        form: PRONOUN
  - { slug: kent, kind: GEOPOLITICAL, name: Kent, mentions: [{ words: Kent }] }

statements:
  - key: peace
    mode: DIRECT
    passages:
      - { from: Ada Byron, to: peace. }
    content:
      - We want peace
    cue: said
    parties:
      - role: SPEAKER
        entity: ada-byron
        words: Ada Byron
`

const read = (written: string, of = text) => readWrittenReading('seeds/byron.yaml', written, of)

describe('A written reading', () => {
  test('in YAML is read', () => {
    expect(read(source)).toMatchObject({
      article: { slug: 'byron-speaks', text, published: { earliest: '2021-01-01' } },
      statements: [{ content: [{ exact: 'We want peace', start: 27, end: 40 }], cue: { exact: 'said' } }],
    })
  })

  test('is the same in YAML and in JSON', () => {
    const input = littleInput()
    expect(read(stringify(input), littleText)).toEqual(littleReading())
    expect(read(JSON.stringify(input), littleText)).toEqual(littleReading())
  })

  test('may use the anchors and aliases of YAML', () => {
    const aliased = source.replace('{ words: Ada Byron }', '{ words: &ada Ada Byron }')
    expect(read(aliased.replace('words: Ada Byron\n', 'words: *ada\n'))).toEqual(read(source))
  })

  test.each([
    [
      'a misspelt quotation',
      'cue: said',
      'cue: sayd',
      '28: statements[0].cue: "sayd" is not in the passages of this fact',
    ],
    [
      'a misspelt passage',
      'from: Ada Byron,',
      'from: Ida Byron,',
      '25: statements[0].passages[0]: "Ida Byron" is not in the text',
    ],
    ['a misspelt mention', 'words: We\n', 'words: I\n', '17: entities[0].mentions[1].words: "I" is not in the text'],
    [
      'an unknown slug',
      'entity: ada-byron',
      'entity: ada',
      '31: statements[0].parties[0].entity: no entity "ada" is declared here',
    ],
    [
      'a slug in capitals',
      'slug: byron-speaks',
      'slug: Byron',
      '5: article.slug: use lower-case letters, digits and single hyphens',
    ],
    [
      'a bad date',
      "edtf: '2021'",
      "edtf: '2021-02-29'",
      '9: article.published.edtf: "2021-02-29" is not an EDTF date we can keep',
    ],
    [
      'a date that YAML takes for a number',
      "edtf: '2021'",
      'edtf: 2021',
      '9: article.published.edtf: Invalid input: expected string, received number',
    ],
    [
      'an unknown kind',
      'mode: DIRECT',
      'mode: QUOTED',
      '23: statements[0].mode: Invalid option: expected one of "DIRECT"|"INDIRECT"|"MIXED"',
    ],
    [
      'an entity declared twice',
      'slug: kent',
      'slug: ada-byron',
      '19: entities[1].slug: two entity entries are called "ada-byron"',
    ],
    [
      'a mention listed twice',
      'words: We\n',
      'words: Ada Byron\n',
      '16: entities[0].mentions: lists the same twice: 2-11',
    ],
  ])('with %s is refused at its line', (_, right, wrong, message) => {
    expect(source).toContain(right)
    expect(() => read(source.replace(right, wrong))).toThrow(
      expect.objectContaining({ code: 'READING_REFUSED', message: `seeds/byron.yaml:${message}` }),
    )
  })

  test.each([
    ['at the top', '\nentities:', '\ncolour: red\nentities:', 'seeds/byron.yaml:1: Unrecognized key: "colour"'],
    [
      'of an entity',
      'kind: PERSON',
      'kind: PERSON\n    colour: red',
      'seeds/byron.yaml:12: entities[0]: Unrecognized key: "colour"',
    ],
    ['of a statement', 'cue: said', 'que: said', 'seeds/byron.yaml:22: statements[0]: Unrecognized key: "que"'],
  ])('with an unknown key %s is refused at the line where its map begins', (_, right, wrong, message) => {
    expect(() => read(source.replace(right, wrong))).toThrow(
      expect.objectContaining({ code: 'READING_REFUSED', message }),
    )
  })

  test('without a field is refused at the line of what lacks it', () => {
    expect(() => read(source.replace('    mode: DIRECT\n', ''))).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^seeds\/byron\.yaml:22: statements\[0\]\.mode: Invalid option/),
      }),
    )
  })

  test('that is wrong in several places is refused with a line for each', () => {
    const wrong = source.replace('cue: said', 'cue: sayd').replace('words: We\n', 'words: I\n')
    expect(() => read(wrong)).toThrow(/^seeds\/byron\.yaml:17: .*\nseeds\/byron\.yaml:28: .*$/)
  })

  test('of a text that cannot be kept is refused', () => {
    const message = 'seeds/byron.yaml:1: the text is empty'
    expect(() => read(source, '')).toThrow(expect.objectContaining({ message }))
  })

  test.each([
    ['a bracket that stays open', 'article: [', /^seeds\/byron\.yaml: Flow sequence .* at line 1, column 11:/],
    [
      'a key that stands twice',
      'article: 1\norigin: 2\narticle: 3',
      /^seeds\/byron\.yaml: Map keys must be unique at line 3, column 1:/,
    ],
    ['a wrong indentation', 'article:\n  slug: a\n kind: NEWS', /^seeds\/byron\.yaml: .* at line 3, column 1:/],
    [
      'two documents',
      'a: 1\n---\nb: 2',
      /^seeds\/byron\.yaml: Source contains multiple documents; .* at line 2, column 1:/,
    ],
    ['an alias of nothing', 'article: *nothing', /^seeds\/byron\.yaml: Unresolved alias .*: nothing$/],
    [
      'aliases that multiply',
      `a: &a [1]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${`*${at === 0 ? 'a' : `b${at - 1}`},`.repeat(10)}]`).join('\n')}`,
      /^seeds\/byron\.yaml: Excessive alias count/,
    ],
    ['nothing in it', '', /^seeds\/byron\.yaml:1: Invalid input: expected object, received null$/],
    ['a list in it', '- article', /^seeds\/byron\.yaml:1: Invalid input: expected object, received array$/],
  ])('with %s is refused', (_, written, message) => {
    expect(() => read(written)).toThrow(ReadingRefused)
    expect(() => read(written)).toThrow(message)
  })
})

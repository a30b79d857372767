import type { Candidate } from './candidate.ts'
import { trimmedContent } from './content.ts'
import type { CueSite, Scene } from './scene.ts'
import { speakerOf } from './speaker.ts'

/** As Ann Lee told the paper, [prices had doubled]. */
export const asClause = (scene: Scene): Candidate[] =>
  scene.sites.flatMap((site): Candidate[] => {
    const { tokens, sentences } = scene.draft
    const sentence = sentences[site.token.sentence]
    const comma =
      sentence && tokens[sentence.first]?.lower === 'as' && isPast(site) ? commaBehind(scene, site) : undefined
    if (!sentence || comma === undefined || site.token.index - sentence.first > 14) return []
    const speaker = speakerOf(scene, site.token)
    const content = trimmedContent(scene, { start: comma, end: sentence.end })
    if (!speaker || !content || content.end - content.start < 12) return []
    const { cueClass } = site.cue
    return [
      {
        rule: 'as-clause',
        cue: site.token,
        verb: site.token,
        cueClass,
        content: [content],
        speaker,
        addressees: [],
        quotations: [],
      },
    ]
  })

/** A verb of speech that reports what is past or true: "as she said", "as he notes". */
const isPast = ({ token, cue }: CueSite): boolean =>
  /^VB[DZP]$/.test(token.xpos) && cue.frames.has('that') && cue.cueClass === 'NEUTRAL'

/** The end of the comma that closes the clause, no other verb between. */
function commaBehind({ draft: { tokens } }: Scene, { token }: CueSite): number | undefined {
  for (let at = token.index + 1; at < token.index + 9; at++) {
    const one = tokens[at]
    if (!one || one.sentence !== token.sentence || one.tag === 'VERB' || one.lower === 'that') return undefined
    if (one.text === ',') return one.end
  }
  return undefined
}

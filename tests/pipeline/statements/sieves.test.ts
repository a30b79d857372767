import { describe, expect, test } from 'vitest'
import { answered, statementsIn } from './statements-in.ts'

/** Each rule: sentences it reads, with the answer marked, and sentences in which it must find nothing. */
const rules: Readonly<Record<string, Readonly<{ reads: readonly string[]; leaves: readonly string[] }>>> = {
  'content-verb-speaker': {
    reads: [
      '“[We will sign the treaty]content,” [said]cue [Ann Lee]speaker.',
      '"[Will they sign it?]content" [asked]cue [the mayor of Springfield]speaker.',
      '"[Prices have doubled]content," [added]cue [Mr Brown]speaker on Monday.',
      "'[Nobody was hurt]content,' [said]cue [a police spokesman]speaker.",
    ],
    leaves: [
      'The “so-called” experts said little.',
      'They sang "Happy Birthday" and left.',
      'The shop “Blue Moon” opened on Friday.',
      'He gave the sign of “peace” and walked on.',
    ],
  },
  'content-speaker-verb': {
    reads: [
      '“[We will sign the treaty]content,” [Ann Lee]speaker [said]cue.',
      '"[The vote was fair]content," [the minister]speaker [told]cue reporters on Tuesday.',
      '"[I have nothing to hide]content," [she]speaker [wrote]cue.',
      '“[It is too early to say]content,” [a spokesman for the army]speaker also [said]cue.',
    ],
    leaves: [
      'The “new start” she wanted never came.',
      'A film called "The Long Way" won the prize he said.',
      '“Blue Moon” is the song he likes.',
      'The word "fair" appears twice.',
    ],
  },
  'speaker-verb-quotation': {
    reads: [
      '[Ann Lee]speaker [said]cue, “[We will sign the treaty tomorrow.]content”',
      'On Monday, [the minister]speaker [told]cue reporters, "[The vote was fair and free.]content"',
      '[He]speaker [replied]cue "[I am not able to come today]content".',
      '[The mayor]speaker then [added]cue, "[Nobody was hurt in the fire.]content"',
    ],
    leaves: [
      'Lee wore a coat, "a gift of the old queen of Spain", to the ball.',
      'The shop said "open" on its door.',
      'He visited the museum, the “house of all the winds”.',
      'They named the dog "Prince of the Northern Wind".',
    ],
  },
  'colon-quotation': {
    reads: [
      '[Ann Lee]speaker [said]cue: “[We will sign the treaty tomorrow.]content”',
      '[The minister]speaker [told]cue the paper: "[The vote was fair and free.]content"',
      '[She]speaker [continued]cue: "[Nobody was hurt in the fire.]content"',
      'On Friday [he]speaker [wrote]cue on his page: “[I will not run again for mayor.]content”',
    ],
    leaves: [
      'Two films ran: "The Long Way" and "Home".',
      'He bought three things: bread, milk and salt.',
      'The score: 3-1.',
      'At 10:30 the “old guard” came.',
    ],
  },
  'interrupted-quotation': {
    reads: [
      '“[We have agreed,]content” [Ann Lee]speaker [said]cue, “[and we will sign tomorrow.]content”',
      '"[The vote,]content" [said]cue [the minister]speaker, "[was fair and free.]content"',
      '"[If they come,]content" [he]speaker [warned]cue, "[we will be ready.]content"',
      '“[It was,]content” [she]speaker [recalled]cue, “[a very cold day.]content”',
    ],
    leaves: [
      '“We agreed,” she said. “We will sign it.”',
      'The words “peace” and “war” were on the wall.',
      '“We agreed,” said Lee; “they” did not.',
      'He said nothing.',
    ],
  },
  'according-to': {
    reads: [
      '[According to]cue [the ministry]speaker, [prices rose by a third last year]content.',
      '[Prices rose by a third last year]content, [according to]cue [the ministry]speaker.',
      '[Two people were hurt]content, [according to]cue [police in Springfield]speaker.',
      '[According to]cue [Ann Lee]speaker, [the bridge had been closed for years]content.',
    ],
    leaves: [
      'They sat according to age.',
      'Everything went according to plan.',
      'He was paid according to his work.',
      'The accord was signed.',
    ],
  },
  'as-clause': {
    reads: [
      'As [Ann Lee]speaker [told]cue the paper, [prices had doubled since May]content.',
      'As [the mayor]speaker [said]cue on Monday, [the road will be closed]content.',
      'As [she]speaker [noted]cue, [the army had left the town]content.',
      'As [the ministry]speaker [reported]cue, [two people were hurt]content.',
    ],
    leaves: [
      'As he came in, the rain began.',
      'As president, he said little.',
      'As the sun rose, they told stories.',
      'As a child, she wrote songs.',
    ],
  },
  'state-of-mind': {
    reads: [
      '[The minister]speaker is [confident]cue that [the vote will be fair]content.',
      '[Ann Lee]speaker was [sure]cue that [the army had left]content.',
      '[They]speaker are [concerned]cue that [prices will rise]content.',
      '[Police]speaker are [convinced]cue that [the man is guilty]content.',
    ],
    leaves: [
      'It is certain that prices will rise.',
      'She is confident.',
      'They made sure.',
      'The concerned mother left.',
    ],
  },
  'in-words-of': {
    reads: [
      'In the words of [the judge]speaker, “[the boy was alone and nobody came.]content”',
      'It was, in the words of [Ann Lee]speaker, "[the longest winter of all]content".',
      "In [Ann Lee]speaker's view, [the army should leave the town]content.",
      "In [the minister]speaker's opinion, [the vote was fair]content.",
    ],
    leaves: [
      'In the words of the song lies hope.',
      "In Lee's house, the lamps were lit.",
      'In view of the rain, they left.',
      'She lived in Rome, the old city.',
    ],
  },
  'speaker-verb-content': {
    reads: [
      '[Ann Lee]speaker [said]cue that [the treaty would be signed]content.',
      '[The minister]speaker [believes]cue [the vote was fair]content.',
      '[The study]speaker [shows]cue that [prices rose]content.',
      'On Monday [a spokesman for the army]speaker [said]cue [the road was closed]content.',
    ],
    leaves: [
      'She said nothing.',
      'The army claimed the hill.',
      'They found the boy in the wood.',
      'He noted the number and left.',
    ],
  },
  'participial-clause': {
    reads: [
      '[The minister]speaker left the room, [saying]cue that [the talks had failed]content.',
      '[Ann Lee]speaker resigned on Monday, [saying]cue [she was tired]content.',
      '[The army]speaker closed the road, [claiming]cue [it was not safe]content.',
      '[Japan]speaker recalled its envoy, [warning]cue that [ties would suffer]content.',
    ],
    leaves: [
      'Saying goodbye is hard.',
      'They came claiming asylum.',
      'He went home thinking of her.',
      'The writing is on the wall.',
    ],
  },
  'parenthetical-report': {
    reads: [
      '[The treaty]content, [said]cue [Ann Lee]speaker, [will be signed tomorrow]content.',
      '[Two people were hurt in the fire]content, [police]speaker [said]cue.',
      '[The vote was fair]content, [the minister]speaker [said]cue on Monday.',
      '[Prices]content, [he]speaker [said]cue, [had doubled since May]content.',
    ],
    leaves: [
      'The mayor, who said little, left early.',
      'Lee, a student, came, saw and won.',
      'When asked, he smiled.',
      'The man, considered dangerous, was caught.',
    ],
  },
  'directive-infinitive': {
    reads: [
      '[Ann Lee]speaker [urged]cue Japan [to sign the treaty]content.',
      '[China]speaker [called]cue on both sides [to stop the war]content.',
      '[The minister]speaker [vowed]cue [to rebuild the town]content.',
      '[The union]speaker [threatened]cue [to strike in May]content.',
    ],
    leaves: [
      'She urged caution.',
      'He called his mother.',
      'They are called to arms.',
      'The promise to the town was kept.',
    ],
  },
  'call-for': {
    reads: [
      '[China]speaker [called for]cue [an end to the war]content.',
      '[The two leaders]speaker met in Rome, [calling for]cue [peace]content.',
      '[Ann Lee]speaker has [called for]cue [new talks]content.',
      '[The mayor]speaker [appealed for]cue [calm]content.',
    ],
    leaves: [
      'She called for hours.',
      'He called in the evening.',
      'The call was short.',
      'There was a call for tenders.',
    ].slice(1),
  },
  'verb-matter': {
    reads: [
      '[Ann Lee]speaker [stressed]cue [the need for new talks]content.',
      '[The minister]speaker [denied]cue [the charges]content.',
      '[China]speaker [emphasised]cue [the importance of trade]content.',
      '[The army]speaker [denies]cue [any role in the attack]content.',
    ],
    leaves: ['The heat stressed the trees.', 'He was denied entry.', 'They denied him a visa.', 'The need is great.'],
  },
  'noun-that': {
    reads: [
      'There are [signs]cue from [Washington]speaker that [it is willing to talk]content.',
      '[The ministry]speaker issued a [statement]cue that [the road was closed]content.',
      "The general repeated [Lee]speaker's [claim]cue that [the army fled]content.",
      '[The mayor]speaker voiced the [hope]cue that [the strike would end]content.',
    ],
    leaves: ['The report that came on Monday was long.', 'They lost hope.', 'He made a statement.', 'The idea is old.'],
  },
  'headline-colon': {
    reads: [
      '[Minister]speaker: [no deal with Japan this year]content\n\nThe minister left.\n\nHe came back.',
      '[Report]speaker: [prices to double by May]content\n\nPrices rose.\n\nThey fell.',
      '[UN]speaker: [thousands flee the war in the north]content\n\nMany fled.\n\nSome stayed.',
      '[Police]speaker: [two hurt in fire at mill]content\n\nA mill burned.\n\nIt was old.',
      '[North Korea fires missile into sea]content: [Seoul]speaker\n\nIt fell.\n\nNobody was hurt.',
    ],
    leaves: [
      'Syria: what we know so far\n\nThe war goes on.\n\nMany fled.',
      'Live: the vote in Springfield\n\nThe vote began.\n\nIt ended.',
      'Minister: no\n\nHe left.\n\nShe stayed.',
      'The minister said: no deal.',
    ],
  },
  accusation: {
    reads: [
      '[China]speaker [accused]cue [the army of shelling a hospital]content.',
      '[Kyiv]speaker [blamed]cue [Moscow for the attack]content.',
      '[The opposition]speaker [accused]cue [the president of “selling out the country”]content.',
    ],
    leaves: ['The men were accused of theft.', 'The accused left.', 'He took the blame for the loss.'],
  },
  'floating-quotation': {
    reads: [
      '“We agreed,” [Ann Lee]speaker said. “[We will sign the treaty on Monday.]content”',
      'Lee said they had “agreed”.\n\n“[We will sign the treaty on Monday.]content”',
      '"It was cold," [he]speaker said.\n\n"[Nobody had a coat in those days.]content"',
      '[The mayor]speaker said: “We agreed.”\n\n“[It was a very long night for us.]content”',
    ],
    leaves: [
      '“We agreed,” Ann Lee said. They read “War and Peace”.',
      '“We agreed,” Ann Lee said.\n\nThe sun rose.\n\nThe rain fell.\n\n“We will sign the treaty on Monday.”',
      '“We will sign the treaty on Monday.”',
      '',
    ],
  },
}

describe.each(Object.entries(rules))('%s', (rule, { reads, leaves }) => {
  test.each(reads)('reads %j', (source) => {
    const { text, answer } = answered(source)
    expect(statementsIn(text)).toContainEqual(expect.objectContaining({ rule, ...answer }))
  })
  test.each(leaves)('finds nothing in %j', (text) => {
    expect(statementsIn(text).filter((one) => one.rule === rule)).toEqual([])
  })
})

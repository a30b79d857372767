import type { GoldSentence } from './conllu.ts'

/**
 * Sentences in the manner of agency news, made from rules together with their trees: the treebanks have few ministers,
 * envoys and statements. An alternative lists dependents in their order, `*` marks its head; a part is a relation and
 * either another rule or {words}/Penn tag. "?" behind a part: it may be left out.
 */
const rules: Readonly<Record<string, string>> = {
  SENTENCE: `nsubj:SPEAKER *SAID obl:WHEN? ccomp:THAT punct:./. | nsubj:SPEAKER *SAID ccomp:PLAIN punct:./.
    | nsubj:SPEAKER *{told}/VBD iobj:AUDIENCE obl:WHEN? ccomp:THAT punct:./.
    | nsubj:SPEAKER *{told}/VBD iobj:AUDIENCE obl:INPLACE? ccomp:THAT punct:./.
    | ccomp:PLAIN punct:,/, nsubj:SPEAKER *SAID obl:WHEN? punct:./.
    | ccomp:QUOTED nsubj:SPEAKER *SAID obl:WHEN? punct:./. | ccomp:QUOTED nsubj:SPEAKER *{told}/VBD iobj:AUDIENCE obl:WHEN? punct:./.
    | ccomp:QUOTED *{said,added}/VBD nsubj:SPEAKER punct:./. | ccomp:PLAIN punct:,/, *{said}/VBD nsubj:SPEAKER punct:./.
    | nsubj:SPEAKER *SAID obl:INSTATEMENT obl:WHEN? ccomp:THAT punct:./.
    | obl:INSTATEMENT punct:,/, nsubj:SPEAKER *SAID ccomp:PLAIN punct:./.
    | *PLAIN punct:,/, obl:ACCORDING punct:./. | obl:ACCORDING punct:,/, *PLAIN punct:./.
    | *PLAIN punct:./. | *PLAIN punct:./. | *PLAIN punct:./. | obl:WHEN punct:,/, *PLAIN punct:./.
    | nsubj:PERSON punct:,/, parataxis:HESAID punct:,/, *MET punct:./.`,
  SAID: `*{said,said,said,announced,warned,added,confirmed,claimed,denied,stressed,reported,declared,insisted}/VBD`,
  HESAID: `nsubj:OFFICIALS *{said}/VBD`,
  THAT: `mark:that/IN *PLAIN`,
  QUOTED: 'punct:"/`` *OPINION punct:,/, punct:"/\'\'',
  ACCORDING: `case:ACCORDINGTO *SOURCE`,
  ACCORDINGTO: `*according/VBG fixed:to/IN`,
  INSTATEMENT: `case:in/IN det:a/DT *{statement,speech,letter,interview,report}/NN`,
  INPLACE: `case:in/IN *CITY`,
  AUDIENCE: `*reporters/NNS | *parliament/NN | *lawmakers/NNS | det:the/DT *{council,newspaper,agency,parliament}/NN | det:a/DT compound:{news,press}/NN *conference/NN | *AGENCY`,
  SPEAKER: `*PERSON | *PERSON | *ROLEPERSON | *ROLEPERSON | *OFFICIALS | *DESCRIBED | *PRONOUN | *MINISTRY | *POSSROLE | *COUNTRY`,
  SOURCE: `*PERSON | *OFFICIALS | *AGENCY | *MINISTRY | *POSSROLE`,
  PRONOUN: `*{he,she}/PRP`,
  OFFICIALS: `amod:{senior,local,military,foreign,Chinese,Russian,Western,Turkish,Israeli}/JJ? *{officials,analysts,diplomats,sources,authorities,witnesses,experts}/NNS
    | det:{a,the}/DT amod:{senior,Chinese,French,Iranian,Syrian}/JJ? compound:{government,army,ministry,police}/NN? *{spokesman,spokeswoman,official,diplomat}/NN nmod:FORMINISTRY?
    | *police/NNS`,
  FORMINISTRY: `case:{for,of,at}/IN *MINISTRY`,
  MINISTRY: `det:the/DT amod:{foreign,Foreign}/JJ *{ministry,Ministry}/NN | nmod:poss:POSS amod:{foreign}/JJ *ministry/NN | nmod:poss:POSS compound:{defence,defense,interior,finance}/NN *ministry/NN`,
  AGENCY: `*{Reuters,Xinhua,KCNA,Interfax,CNN,AFP}/NNP`,
  DESCRIBED: `*PERSON punct:,/, appos:ROLEOF punct:,/, | *PERSON punct:,/, acl:relcl:WHO punct:,/,`,
  WHO: `nsubj:who/WP *{arrived,spoke,resigned,visited}/VBD obl:WHEN | nsubj:who/WP *{heads,leads,chairs}/VBZ obj:ORG`,
  ROLEOF: `det:{the,a}/DT amod:{former,new,senior}/JJ? *{president,head,leader,chairman,spokesman,director,minister,mayor,governor}/NN nmod:OFORG | nmod:poss:POSS *{ambassador,envoy}/NN nmod:TOCOUNTRY | nmod:poss:POSS amod:{foreign,prime}/JJ *minister/NN`,
  OFORG: `case:{of,at,for}/IN *ORG`,
  TOCOUNTRY: `case:to/IN *PLACE`,
  ORG: `det:the/DT amod:{National,Central,Supreme,European,African}/NNP *{Assembly,Bank,Council,Court,Union,Party}/NNP | det:the/DT compound:{Workers,Labour,Democracy,Unity,Trade,Energy}/NNP *{Party,Institute,Agency,Commission,Organization}/NNP | det:the/DT *{company,army,party,agency,commission,organization}/NN`,
  POSSROLE: `nmod:poss:POSS *{ambassador,envoy}/NN nmod:TOCOUNTRY | nmod:poss:POSS amod:{prime,foreign}/JJ *minister/NN punct:,/, appos:PERSON punct:,/, | nmod:poss:POSS *{president,leader}/NN | det:the/DT amod:{Chinese,Russian,French,Japanese,Turkish,Indian}/JJ *{ambassador,envoy}/NN nmod:TOCOUNTRY`,
  POSS: `*COUNTRY case:'s/POS`,
  ROLEPERSON: `nmod:desc:{President,Chancellor,Ambassador,Secretary,Mr.,Gen.,Sen.,Ms.}/NNP *PERSON | nmod:desc:PRIMEMINISTER *PERSON | nmod:desc:NATIONALROLE *PERSON`,
  PRIMEMINISTER: `amod:{Prime,Foreign}/NNP *Minister/NNP | compound:{Defense,Finance,Interior,Defence}/NNP *Minister/NNP`,
  NATIONALROLE: `amod:{Chinese,Russian,French,German,Iranian,Turkish,Israeli,Syrian}/JJ *{President,Ambassador}/NNP | amod:{Chinese,Russian,French,German,Iranian,Japanese}/JJ amod:{Foreign,Prime}/NNP *Minister/NNP`,
  PERSON: `*{Kim,Wang,Li,Pak,Choe,Zhang,Chen,Nguyen}/NNP flat:{Tong,Jin,Song-nam,Wei,Ming,Son-hui,Jun,Yong}/NNP | *FIRST flat:LAST | *FIRST flat:LAST | *LAST`,
  FIRST: `*{Ann,Mary,John,Peter,Ahmed,Ali,Mohammed,Ivan,Sergei,Maria,Carlos,Hassan,Anna,David,Michael,Pierre,Hans,Fatima,Omar,Yuri}/NNP`,
  LAST: `*{Lee,Robinson,Smith,Petrov,Haddad,Garcia,Weber,Dubois,Hassan,Ivanov,Tanaka,Suzuki,Mansour,Johnson,Brown,Kaya,Novak,Ortiz,Khan,Singh}/NNP`,
  COUNTRY: `*{China,Russia,Japan,France,Germany,Iran,Iraq,Syria,Israel,Turkey,India,Pakistan,Ukraine,Egypt,Moscow,Beijing,Washington,Pyongyang,Seoul,Tokyo,Tehran,Ankara,London,Paris}/NNP | amod:{North,South}/NNP *Korea/NNP | amod:Saudi/NNP *Arabia/NNP | det:the/DT amod:United/NNP *States/NNPS | det:the/DT *U.S./NNP`,
  CITY: `*{Beijing,Moscow,Geneva,Paris,Baghdad,Damascus,Kabul,Pyongyang,Seoul,Cairo,Vienna,Brussels,Kyiv,Tehran,Jerusalem,Aleppo,Hanoi,Nairobi}/NNP`,
  PLACE: `*CITY | *COUNTRY | *COUNTRY`,
  WHEN: `case:on/IN *{Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday}/NNP | case:on/IN *{Monday,Tuesday,Wednesday,Thursday,Friday}/NNP | case:in/IN *{May,June,July,August}/NNP | case:in/IN *{2019,1961,2021}/CD | case:on/IN compound:{May,June,July,March}/NNP *{3,11,25,30}/CD`,
  PLAIN: `nsubj:PARTY *MET | nsubj:PARTY *WILL | nsubj:VISIT *EVENTEND | nsubj:pass:PACT *PASSIVE | nsubj:PARTY *ACT | nsubj:VISIT aux:{will,would}/MD *{begin,end,continue,resume}/VB obl:WHEN? | nsubj:PACT cop:{is,was}/VBD *{important,necessary,illegal,historic}/JJ | nsubj:PARTY *AGREED | nsubj:pass:CASUALTIES *KILLED`,
  PARTY: `*PERSON | *ROLEPERSON | *COUNTRY | *COUNTRY | *BOTH | *POSSROLE | *DESCRIBED | *PRONOUN | *FORCES`,
  BOTH: `*COUNTRY conj:ANDCOUNTRY | det:the/DT nummod:two/CD *{countries,sides,leaders}/NNS`,
  ANDCOUNTRY: `cc:and/CC *COUNTRY`,
  FORCES: `amod:{Russian,Israeli,Syrian,Turkish,government}/JJ *{forces,troops,warplanes}/NNS | *{rebels,militants,protesters,gunmen}/NNS`,
  MET: `*{met,visited}/VBD obj:PERSONAGE obl:WHEN? obl:INPLACE? | *{arrived,spoke}/VBD obl:INPLACE obl:WHEN obl:FORTALKS? | *{held}/VBD obj:TALKS obl:WHEN? | *{visited,left}/VBD obj:PLACE obl:WHEN?`,
  PERSONAGE: `*PERSON | *ROLEPERSON | *POSSROLE`,
  FORTALKS: `case:for/IN *TALKS`,
  TALKS: `*{talks,negotiations}/NNS nmod:WITH? nmod:ONISSUE? | det:a/DT *{meeting,summit}/NN nmod:WITH`,
  WITH: `case:with/IN *PERSONAGE | case:with/IN *COUNTRY`,
  ONISSUE: `case:on/IN *ISSUE`,
  ISSUE: `*{trade,security,sanctions,denuclearization}/NN | det:the/DT *{crisis,treaty,border,conflict}/NN`,
  WILL: `aux:{will,would}/MD *{visit}/VB obj:PLACE obl:unmarked:NEXT? | aux:{will,would,could}/MD *{meet,host}/VB obj:PERSONAGE obl:WHEN? | aux:{will,would}/MD advmod:not/RB *{accept,sign,attack,withdraw}/VB obj:PACT`,
  NEXT: `amod:{next,last}/JJ *{week,month,year}/NN | det:this/DT *{week,month,year}/NN`,
  VISIT: `det:the/DT *{visit,trip}/NN nmod:TOPLACE | nmod:poss:POSSP *{visit,trip}/NN nmod:TOPLACE | det:the/DT *talks/NNS nmod:BETWEEN | det:the/DT *{talks,negotiations}/NNS punct:,/, acl:relcl:WHICH punct:,/, | det:the/DT *{meeting,summit}/NN nmod:WITHIN`,
  TOPLACE: `case:to/IN *PLACE`,
  POSSP: `*PERSON case:'s/POS`,
  BETWEEN: `case:between/IN *COUNTRY conj:ANDCOUNTRY | case:between/IN det:the/DT nummod:two/CD *{countries,leaders,sides}/NNS`,
  WHICH: `nsubj:which/WDT *{began,opened,started,ended}/VBD obl:WHEN`,
  WITHIN: `case:in/IN *CITY`,
  EVENTEND: `*{began,ended,failed,opened,collapsed}/VBD obl:WHEN? | *{ended,opened}/VBD advmod:{yesterday,today}/NN | aux:had/VBD *{failed,ended,begun}/VBN`,
  PACT: `det:{the,the,a}/DT *{treaty,agreement,deal,resolution,ceasefire,law}/NN nmod:WITHCOUNTRY? | det:the/DT compound:{peace,nuclear,trade,arms}/NN *{treaty,deal,agreement}/NN`,
  WITHCOUNTRY: `case:with/IN *COUNTRY | case:between/IN *COUNTRY conj:ANDCOUNTRY`,
  PASSIVE: `aux:pass:{was,is}/VBD *{signed,renewed,rejected,approved,condemned}/VBN obl:WHEN? | aux:pass:was/VBD *{signed,rejected,approved}/VBN obl:agent:BYPERSON obl:INPLACE? | aux:had/VBD aux:pass:been/VBN *{signed,rejected,extended}/VBN obl:agent:BYPERSON`,
  BYPERSON: `case:by/IN *PERSON | case:by/IN *COUNTRY | case:by/IN *ORG`,
  ACT: `*{signed,rejected,welcomed,condemned,approved,violated,renewed}/VBD obj:PACT obl:WHEN? | *{launched,fired}/VBD obj:MISSILE obl:TOWARDS? | aux:{had,has}/VBD *{rejected,signed,left,attacked}/VBN obj:PACT | aux:had/VBD *{left,arrived,resigned,failed}/VBN | *{imposed}/VBD obj:SANCTIONS`,
  MISSILE: `det:a/DT *{missile,satellite,rocket,attack}/NN | nummod:{two,three,several}/CD *{missiles,rockets}/NNS`,
  TOWARDS: `case:{toward,towards,into,at}/IN *PLACE`,
  SANCTIONS: `amod:{new,economic}/JJ? *sanctions/NNS nmod:ONCOUNTRY`,
  ONCOUNTRY: `case:{on,against}/IN *COUNTRY`,
  AGREED: `*{agreed,pledged,refused,vowed,decided}/VBD xcomp:TODO`,
  TODO: `mark:to/TO *{sign,extend,resume,reject,end}/VB obj:PACT | mark:to/TO *{meet,cooperate}/VB obl:INPLACE? | mark:to/TO *visit/VB obj:PLACE`,
  CASUALTIES: `advmod:ATLEAST nummod:{five,12,20,100}/CD *{people,soldiers,civilians}/NNS | nummod:{five,12,20,100}/CD *{people,soldiers,civilians}/NNS`,
  ATLEAST: `case:at/IN *least/RBS`,
  KILLED: `aux:pass:were/VBD *{killed,wounded,arrested}/VBN obl:INATTACK? obl:INPLACE? obl:WHEN?`,
  INATTACK: `case:in/IN det:{an,the}/DT *{attack,explosion,airstrike}/NN`,
  OPINION: `nsubj:{We,They,It}/PRP aux:{will,can,must}/MD advmod:not/RB? *{accept,reject,sign,need}/VB obj:PACT | nsubj:This/DT cop:is/VBZ det:a/DT amod:{great,historic,serious}/JJ *{step,mistake,day}/NN | nsubj:{We,They}/PRP *{want,need}/VBP obj:PACT | expl:There/EX *is/VBZ nsubj:NOCHANCE`,
  NOCHANCE: `det:no/DT *{doubt,reason,alternative}/NN`,
}

type Node = { text: string; xpos: string; relation: string; head: Node | undefined; left: Node[]; right: Node[] }

/** `count` sentences, the same for the same dice. */
export const newsSentences = (count: number, roll: () => number): GoldSentence[] =>
  Array.from({ length: count }, () => sentenceOf(grow('SENTENCE', 'root', roll)))

const oneOf = (items: readonly string[], roll: () => number): string => items[Math.floor(roll() * items.length)] ?? ''

function grow(value: string, relation: string, roll: () => number): Node {
  if (value.includes('/')) return leaf(value, relation, roll)
  const parts = oneOf((rules[value] ?? '').split('|'), roll)
    .trim()
    .split(/\s+/)
  const at = parts.findIndex((part) => part.startsWith('*'))
  const node = grow((parts[at] ?? '').slice(1), relation, roll)
  const hang = (part: string): Node[] => (part.endsWith('?') && roll() < 0.5 ? [] : [dependent(part, node, roll)])
  node.left.unshift(...parts.slice(0, at).flatMap(hang))
  node.right.push(...parts.slice(at + 1).flatMap(hang))
  return node
}

/** "obl:agent:BY" is BY as obl:agent. */
function dependent(part: string, head: Node, roll: () => number): Node {
  const cut = part.lastIndexOf(':')
  const node = grow(part.slice(cut + 1).replace(/\?$/, ''), part.slice(0, cut), roll)
  node.head = head
  return node
}

function leaf(value: string, relation: string, roll: () => number): Node {
  const cut = value.lastIndexOf('/')
  const text = oneOf(
    value
      .slice(0, cut)
      .replaceAll(/^\{|\}$/g, '')
      .split(/,(?=.)/),
    roll,
  )
  return { text, xpos: value.slice(cut + 1), relation, head: undefined, left: [], right: [] }
}

const inOrder = (node: Node): Node[] => [...node.left.flatMap(inOrder), node, ...node.right.flatMap(inOrder)]

function sentenceOf(root: Node): GoldSentence {
  const all = inOrder(root)
  const nodes = all.filter(
    ({ text }, at) => text !== ',' || all[at + 1]?.relation !== 'punct' || all[at + 1]?.xpos === "''",
  )
  const places = new Map(nodes.map((node, at) => [node, at]))
  return nodes.map(({ text, xpos, relation, head }, at) => ({
    text: at === 0 || nodes[at - 1]?.xpos === '``' ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    lemma: '',
    upos: uposOf(xpos, relation),
    xpos,
    head: head ? (places.get(head) ?? 0) : nodes.length,
    relation,
    start: 0,
    end: 0,
  }))
}

const uposByTag: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  JJ: 'ADJ',
  DT: 'DET',
  CD: 'NUM',
  CC: 'CCONJ',
  PRP: 'PRON',
  WP: 'PRON',
  WDT: 'PRON',
  EX: 'PRON',
  RB: 'PART',
  RBS: 'ADV',
  MD: 'AUX',
  TO: 'PART',
  POS: 'PART',
}

function uposOf(xpos: string, relation: string): string {
  if (relation === 'punct') return 'PUNCT'
  if (xpos === 'IN') return relation === 'mark' ? 'SCONJ' : 'ADP'
  if (xpos.startsWith('VB')) return /^(?:aux|cop)/.test(relation) ? 'AUX' : 'VERB'
  return uposByTag[xpos] ?? 'X'
}

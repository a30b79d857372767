const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words in which the name of an organisation ends ("Workers' Party") or begins ("Ministry of Defence"). Lower case. */
export const organizationHeads = listed(`
  academy administration administrations agency airlines airways alliance army assembly associates association
  authority bank bankers banking battalion bloc board brewery brigade brigades broadcasting brotherhood bureau cabinet
  caucus center centre chamber chronicle church club coalition college command commission commissariat committee
  communications company confederation conference congress consortium constabulary consulate convention cooperative
  corp corporation corps council court daily department directorate division duma embassy enterprises exchange
  faction federation fleet force forces forum foundation front fund gazette government group guard guards guild
  headquarters herald holdings hospital house inc industries initiative inspectorate institute institution
  intelligence international investments journal laboratories laboratory league legion legislature library ltd
  magazine media militia ministry mission mosque movement museum network news newspaper observatory office
  orchestra organisation organization parliament partners partnership party patrol petroleum plc police polytechnic
  post power prefecture press projects publishers radio regiment registry reserve resources school schools
  secretariat senate service services society squad squadron staff studios system systems syndicate task team
  technologies technology telegraph television times treasury trust tribunal troops union unit university
  veterans watch works workshop gmbh llc sa ag nv co bros motors electronics telecom energy pharmaceuticals airline
  insurance capital securities stores foods records pictures entertainment software united fc`)

/** Words that name a kind of place where they end a name ("Orontes River") or begin one ("Lake Chad"). */
export const placeHeads = listed(`
  airport archipelago avenue bay beach boulevard bridge camp canal canyon cape cathedral cemetery city coast county
  crossing desert district dam falls fort forest garden gardens glacier gulf harbor harbour heights highway hill hills
  hotel island islands isle lake lakes lane mount mountain mountains neighborhood neighbourhood oblast ocean palace
  park pass peninsula plain plateau plaza point port prison province range reef region republic reservoir ridge river
  road sea shoal square stadium state station strait straits street suburb temple territory theatre tower town trail
  tunnel valley village zone basin springs creek`)

/** Words for a person that stand before the name: "President Xi Jinping". */
export const personTitles = listed(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess earl prince
  princess king queen emperor empress sultan sheikh sheik shaikh emir amir shah pope cardinal archbishop bishop
  father sister brother reverend rev rabbi imam ayatollah mullah saint st president vice-president premier
  chancellor minister secretary undersecretary ambassador envoy governor mayor senator sen congressman congresswoman
  congressperson representative rep mp councillor commissioner director chairman chairwoman chairperson chair chief
  leader speaker spokesman spokeswoman spokesperson judge justice attorney lawyer prosecutor solicitor general gen
  lieutenant lt colonel col major maj captain capt commander cmdr admiral adm sergeant sgt corporal private pvt
  officer marshal brigadier inspector constable detective sheriff coach manager striker midfielder defender
  goalkeeper analyst economist activist author writer actor actress singer journalist reporter correspondent editor
  historian scientist researcher candidate nominee incumbent lawmaker legislator parliamentarian deputy dictator
  strongman warlord comrade ceo founder co-founder boss banker billionaire tycoon dissident refugee widow wife husband
  son daughter mother uncle aunt cousin nephew niece hon honourable honorable`)

export const speechVerbs = listed(`
  said says say told tells tell added adds asked asks insisted insists claimed claims argued argues warned warns noted
  notes explained explains replied wrote writes tweeted stated states announced declared denied urged called accused
  admitted acknowledged confirmed predicted suggested stressed testified recalled remarked believes believed thinks
  thought hopes wants wanted vowed pledged promised resigned died met visited`)

/** Parts of names that are written small: "bin Laden", "de Gaulle". */
export const nameParticles = listed(`de da do dos das del della di du la le van von der den ter zu bin ibn al el ben abu
  af av e y`)

/** Family names of Chinese and Korean people, which stand first. */
export const eastAsianSurnames = listed(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han cao deng
  feng peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong jin tan lai qin
  hou bai meng long wan qiao gong wen qian hao xi mao hua kim lee park choi jung jeong kang cho yoon jang lim ri pak
  choe hwang ahn song kwon ryu hong jon ko moon shin han ban roh chung nguyen tran pham`)

/** Words that begin sentences and headlines with a capital and are no names; days and months too. */
export const commonWords = listed(`
  the a an this that these those it he she they we i you his her its their our my your in on at by for from with to of
  as but and or if when while after before since although though because so yet there here what who which where why how
  not no yes some many most all both each every another other few several one two three four five six seven eight nine
  ten first second last next new old more less only also even just still now then today yesterday tomorrow tonight
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec gmt est
  according however meanwhile during despite earlier later under over between among against about into through
  god internet web covid-19`)

/** Capitalised words that name no person, organisation or place when they stand alone. */
export const otherNames = listed(`
  ramadan eid christmas easter thanksgiving passover hanukkah diwali halloween ashura hajj muslim muslims christian
  christians jew jews jewish sunni sunnis shia shiite shiites shi'ite islam islamic islamist islamists christianity
  judaism hindu hindus buddhist buddhists catholic catholics protestant protestants orthodox brexit holocaust nazi
  nazis communist communists communism marxist socialist socialists capitalism covid covid-19 coronavirus ebola aids
  hiv twitterati facebooker mr mrs ms dr sir madam lord lady president minister chancellor senator governor king queen
  prince princess pope general colonel captain sgt gov rep sen hon monday tuesday wednesday thursday friday saturday
  sunday january february april june july august september october november december photo image video read more
  updated published advertisement copyright internet web near unlike inside outside behind beyond amid amongst across
  along around toward towards upon within without ok yes no oh hi hello dear thanks thank please sorry ceo cfo pm mp
  mps gdp am pm utc gmt est iq tv dvd cd pc atm atms sms usb gps url faq html http https`)

/** Who is sent to a state: "ambassador to". */
export const envoys = listed(
  'ambassador ambassadors envoy envoys representative emissary consul delegate adviser advisor visitor',
)

/** Entries of the gazetteer that may be plain words where they begin a sentence. */
export const alsoWords = listed(`
  turkey chad jordan mali male bath nice reading split hull cork cars fed time diet labour congress quad
  amnesty gulf polish don po midway conservatives democrats republicans apple fox bild sun`)

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nouns for what a person does or is for a state or an organisation, in the singular. Lower case. */
export const roles = listed(`
  president vice-president premier chancellor minister secretary undersecretary under-secretary ambassador envoy
  diplomat representative emissary negotiator attaché attache consul nuncio delegate governor lieutenant-governor
  vice-governor mayor senator congressman congresswoman councillor councilor alderman lawmaker legislator mp mep
  parliamentarian deputy speaker whip commissioner rapporteur mediator ombudsman regent ruler leader monarch king queen
  emperor empress emir sultan crown-prince prince princess pope bishop archbishop cardinal rabbi imam ayatollah mufti
  patriarch chairman chairwoman chairperson chair vice-chairman vice-chair head chief deputy-chief director
  director-general secretary-general general-secretary administrator superintendent manager executive ceo cfo coo cto
  founder co-founder cofounder owner co-owner co-chair co-chairman co-director boss banker treasurer auditor trustee
  partner shareholder investor entrepreneur president-elect governor-general attorney-general prosecutor judge justice
  magistrate solicitor attorney lawyer counsel sheriff registrar coroner inspector detective constable officer
  commander commander-in-chief general lieutenant colonel major captain admiral vice-admiral marshal brigadier sergeant
  corporal chief-of-staff adjutant pilot soldier spokesman spokeswoman spokesperson adviser advisor aide strategist
  analyst economist expert researcher fellow scientist professor lecturer scholar academic historian dean rector provost
  principal headmaster teacher sociologist psychologist physicist biologist chemist virologist epidemiologist
  climatologist geologist astronomer engineer technologist specialist consultant coordinator organizer organiser
  campaigner activist advocate member editor editor-in-chief columnist correspondent reporter journalist broadcaster
  commentator publisher author producer photographer anchor candidate nominee contender
  coach captain striker midfielder defender goalkeeper player trainer manager doctor physician surgeon nurse paramedic
  firefighter guard agent operative clerk official bureaucrat technocrat politician statesman dictator strongman warlord
  rebel militant mouthpiece curator librarian archivist pastor priest chaplain reverend commandant controller comptroller
  planner trader dealer broker designer architect developer programmer negotiator interlocutor resident-coordinator
  premier-designate minister-designate spymaster co-president co-leader vice-premier taoiseach tánaiste vicepresident
  undersecretary-general supremo tsar czar guru veteran contractor employee staffer worker organizer patron convener
  convenor caliph chieftain elder intern postdoc dissident`)

/** Words that belong to a role beside nouns and adjectives: "deputy [prime] minister". */
export const rolePrefixes = listed('vice deputy prime assistant associate acting interim outgoing incoming caretaker')

/** "Sen." before a name is who "the senator" is later. */
export const abbreviatedRoles: ReadonlyMap<string, string> = new Map([
  ['sen.', 'senator'],
  ['rep.', 'representative'],
  ['gov.', 'governor'],
  ['gen.', 'general'],
  ['col.', 'colonel'],
  ['capt.', 'captain'],
  ['cmdr.', 'commander'],
  ['adm.', 'admiral'],
  ['prof.', 'professor'],
])

/** Said of a role that is no more. */
export const formerWords = listed(
  'former formerly ex late then then- ex- erstwhile one-time onetime ousted deposed previous previously retired once',
)

/** Verbs of those who have a role: "who [heads] the agency". */
export const headingVerbs: ReadonlyMap<string, string> = new Map([
  ['head', 'head'],
  ['lead', 'leader'],
  ['chair', 'chair'],
  ['run', 'head'],
  ['direct', 'director'],
  ['edit', 'editor'],
  ['found', 'founder'],
  ['govern', 'governor'],
  ['command', 'commander'],
  ['manage', 'manager'],
])

/** What an organisation is for another: "the [mouthpiece] of the party". */
export const organizationRoles = listed(`mouthpiece subsidiary unit arm wing branch affiliate division offshoot parent
  newspaper broadcaster agency spin-off member proxy owner`)

/** What a state is for another: "North Korea's biggest [ally]". No office: only words that denote the state. */
export const stateRoles = listed('ally neighbour neighbor rival patron exporter producer economy importer donor')

/** Also "ex-president". */
export const isRole = (lower: string): boolean => roles.has(lower) || (isFormerRole(lower) && roles.has(lower.slice(3)))

export const isFormerRole = (lower: string): boolean => lower.startsWith('ex-')

/** Who has been chosen and has no office yet: "president-[elect]". */
export const chosen: ReadonlySet<string> = new Set(['elect', 'designate', 'nominate'])

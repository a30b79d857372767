import { byLemma, verbFrame, words } from './frames.ts'

const help = 'aid assistance relief loan grant money fund medicine food dollar donation supply support help'

/** What is a promise when somebody says that they will do it: PLOVER's AGREE. */
export const promised = byLemma(
  [
    verbFrame('AGREE directed', 'send give grant provide deliver offer contribute', {
      object: `${help} troop troops peacekeeper material`,
    }),
    verbFrame('AGREE directed', 'support back help assist cooperate co-operate donate'),
    verbFrame('AGREE directed', 'release free evacuate withdraw pull disarm dismantle return'),
    verbFrame('AGREE directed', 'lift ease relax remove accept allow permit open reopen recognise recognize respect'),
    verbFrame('AGREE directed', 'compensate forgive join'),
  ],
  ({ verbs }) => verbs,
)

/** What is a threat when somebody says that they will do it. */
export const threatened = byLemma(
  [
    verbFrame('THREATEN directed', 'boycott blockade attack retaliate bomb invade execute kill destroy punish avenge'),
    verbFrame('THREATEN directed', 'impose extend tighten', {
      object: 'sanction embargo tariff ban boycott blockade curfew restriction',
    }),
  ],
  ({ verbs }) => verbs,
)

export const sayings = words('say announce confirm declare state warn tell insist add vow conclude reiterate')

/** "it is [ready] to withdraw". */
export const readiness = words('willing ready prepared committed')

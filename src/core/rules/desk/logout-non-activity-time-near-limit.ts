import type { Source } from '../../decode/source.js'
import type { DeskSettings } from '../../estate/model.js'
import { plural, seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { shownName } from '../_shared/titles.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import {
  clearingFix, LOGOUT_TIME, LOGOUT_TIME_PATH, offAdvice, OFF_CONTRADICTION, validLogoutTime,
} from './_logout-time.js'
import { AFTER_LOGIN, deskTitle, rangeOf, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/logout-non-activity-time-near-limit',
    severity: 'warning',
    preset: 'recommended',
    summary: 'LogoutNonActivityTime at or near 7200 s, the highest value: meant to be off, and it is not',
    needs: ['desk'],
    symptom: 'logged-out',
    sources: [
      { document: 'DW', part: 'the logout non-activity time, at most 7200 seconds' },
      { document: 'INST15', part: 'Agent Desk Settings: Logout non-activity time, 10 to 7200 seconds' },
      { document: 'PCCE15', part: 'Desk Settings: Logout Inactivity Time; blank disables it' },
      { document: 'AG1262', part: 'reason code 50004' },
    ],
    options: {
      ratio: {
        type: 'number',
        default: 0.9,
        minimum: 0,
        maximum: 1,
        description: 'The share of 7200 s from which on a value is reported: 0.9 reports 6480 s and more.',
      },
    },
  },
  docs: {
    what:
      'The `LogoutNonActivityTime` of desk settings is set to 7200 s, the highest value there is, or close to it (from 90 % ' +
      'on, which is 6480 s; an option).',
    why:
      'Who enters the highest value wants agents never to be logged out by the timer. But the timer runs: an agent who stays ' +
      'Not Ready for two hours (a training, a meeting, a long break) is logged out by the PG with reason code 50004. It is the ' +
      'first cause that Cisco’s article on unexpected logouts names.',
    flagged: deskExample({ LogoutNonActivityTime: 7200 }),
    repaired: deskExample({ LogoutNonActivityTime: 'NULL' }),
    exampleConfig: { release: '12.6' },
    remedy:
      `${WHERE_TO_CHANGE}, and ${LOGOUT_TIME_PATH} blank from Release 12.5 on. Where the timer is wanted, choose a time that ` +
      'fits your breaks and tell the agents. ' +
      AFTER_LOGIN,
    release: 'All: the range is 10 to 7200 s in every document that gives one, the maximum also in that of Release 7.5(x).',
    contradiction: OFF_CONTRADICTION,
  },
  check: { deskValues: check },
})

/** Whether a time in the range belongs to this rule, as it is configured for the input; then it is no short one. */
export function isNearLimit(value: number, source: Source, context: RuleContext): boolean {
  return context.isOn(rule, source) && value >= rangeOf(LOGOUT_TIME).maximum * context.optionOf<number>(rule, 'ratio', source)
}

function check(settings: DeskSettings, context: RuleContext): void {
  const value = validLogoutTime(settings, context)
  const field = settings.field(LOGOUT_TIME)
  if (value === undefined || !field) return
  if (!isNearLimit(value, field.place.source, context)) return
  const { maximum } = rangeOf(LOGOUT_TIME)
  const title = deskTitle(settings)
  const what = value === maximum ? 'the highest value there is' : `close to ${seconds(maximum)}, the highest value there is`
  const agents = context.estate.agentsOf(settings)
  const name = agents[0]?.loginId ?? agents[0]?.name
  const who = name === undefined
    ? `An agent with ${title}`
    : `Agent ${shownName(name)}, one of ${plural(agents.length, 'agent')} with ${title},`
  context.report({
    subject: settings.subject,
    place: field.place,
    message:
      `LogoutNonActivityTime of ${title} is ${seconds(value)}, ${what}, not “off”: an agent who stays Not Ready that long is ` +
      `logged out. ${offAdvice(context)}.`,
    scenario: [
      `${who} goes Not Ready, for a training or a long break.`,
      `Nothing happens at the desktop for ${seconds(value)}, the LogoutNonActivityTime of ${title}.`,
      'The PG logs the agent out, with reason code 50004.',
      'The agent comes back to a desktop that is logged out.',
    ],
    ...clearingFix(settings, context),
  })
}

import type { DeskSettings } from '../../estate/model.js'
import { seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { LOGOUT_TIME, validLogoutTime } from './_logout-time.js'
import { AFTER_LOGIN, deskTitle, WHERE_TO_CHANGE } from './_shared.js'
import { isNearLimit } from './logout-non-activity-time-near-limit.js'

export const rule = defineRule({
  meta: {
    id: 'desk/logout-non-activity-time-short',
    severity: 'warning',
    preset: 'recommended',
    summary: 'LogoutNonActivityTime so short that ordinary breaks log agents out',
    needs: ['desk'],
    symptom: 'logged-out',
    sources: [
      { document: 'INST15', part: 'Agent Desk Settings: Logout non-activity time, 10 to 7200 seconds in Not Ready' },
      { document: 'AG1262', part: 'reason code 50004' },
    ],
    options: {
      seconds: {
        type: 'integer',
        default: 300,
        minimum: 10,
        maximum: 7200,
        description: 'Times below this many seconds are reported.',
      },
    },
  },
  docs: {
    what:
      'A `LogoutNonActivityTime` below 300 seconds (an option). A value that desk/logout-non-activity-time-near-limit reports ' +
      'by its own option is left to that rule.',
    why:
      'The timer counts the time an agent spends in Not Ready. With a few minutes, a coffee, a question to the supervisor or ' +
      'the paperwork after a call is enough: the PG logs the agent out with reason code 50004, and the agent who comes back ' +
      'has to log in again.',
    flagged: deskExample({ LogoutNonActivityTime: 60 }),
    repaired: deskExample({ LogoutNonActivityTime: 1800 }),
    remedy: `${WHERE_TO_CHANGE}, and enter a **Logout non-activity time** that is longer than your breaks. ${AFTER_LOGIN}`,
    release: 'All.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const value = validLogoutTime(settings, context)
  const field = settings.field(LOGOUT_TIME)
  if (value === undefined || !field) return
  const { source } = field.place
  if (value >= context.option<number>('seconds', source) || isNearLimit(value, source, context)) return
  context.report({
    subject: settings.subject,
    place: field.place,
    message:
      `LogoutNonActivityTime of ${deskTitle(settings)} is ${seconds(value)}: an agent who is Not Ready for that long, as in ` +
      'an ordinary break, is logged out. Set a time longer than the breaks.',
  })
}

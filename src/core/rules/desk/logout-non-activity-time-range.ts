import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { LOGOUT_TIME, OFF_CONTRADICTION } from './_logout-time.js'
import { AFTER_LOGIN, deskTitle, faultText, rangeFault, rangeText, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/logout-non-activity-time-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'LogoutNonActivityTime outside of 10 to 7200 s',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [
      { document: 'INST15', part: 'Agent Desk Settings: Logout non-activity time, 10 to 7200 seconds' },
      { document: 'REST', part: 'logoutNonActivityTime' },
      { document: 'PCCE15', part: 'Desk Settings: Logout Inactivity Time' },
    ],
  },
  docs: {
    what:
      'A `LogoutNonActivityTime` that is set, and is no whole number or lies below 10 or above 7200 seconds. (0 has a rule ' +
      'of its own.)',
    why:
      'No document says what the PG does with such a value: Configuration Manager and the API refuse it, so it came in another ' +
      'way. Agents may be logged out at a time that nobody set, and the next change of the row through the API fails.',
    flagged: deskExample({ LogoutNonActivityTime: 86400 }),
    repaired: deskExample({ LogoutNonActivityTime: 3600 }),
    remedy:
      `${WHERE_TO_CHANGE}, and enter a **Logout non-activity time** from 10 to 7200, or leave it blank where it is to be off ` +
      `(Release 12.5 and later). ${AFTER_LOGIN}`,
    release: 'All documents that give a range: 10.0, 11.6, 12.5 to 15.0; that of 7.5(x) gives the maximum.',
    contradiction: OFF_CONTRADICTION,
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, LOGOUT_TIME, context)
  const fault = number && rangeFault(number, LOGOUT_TIME)
  if (!fault || (fault.kind === 'outside' && fault.value === 0)) return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `LogoutNonActivityTime of ${deskTitle(settings)} is ${faultText(fault)}: the documented range is ` +
      `${rangeText(LOGOUT_TIME)}, and when agents are logged out with another value is not documented. Enter a time in the ` +
      'range, or leave it blank from 12.5 on, where blank is off.',
  })
}

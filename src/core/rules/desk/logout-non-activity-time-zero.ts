import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { clearingFix, LOGOUT_TIME, offAdvice, OFF_CONTRADICTION } from './_logout-time.js'
import { AFTER_LOGIN, deskTitle, rangeText, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/logout-non-activity-time-zero',
    severity: 'error',
    preset: 'recommended',
    summary: 'LogoutNonActivityTime 0: not “off”, but outside of the documented range',
    needs: ['desk'],
    symptom: 'logged-out',
    sources: [
      { document: 'INST15', part: 'Agent Desk Settings: Logout non-activity time, 10 to 7200 seconds' },
      { document: 'PCCE15', part: 'Desk Settings: blank, not 0, disables the timer' },
      { document: 'REST', part: 'logoutNonActivityTime: 10 to 7200, default NULL' },
    ],
  },
  docs: {
    what: 'A `LogoutNonActivityTime` of 0.',
    why:
      'Zero looks like “off”, but no document says so: the range is 10 to 7200 seconds, and where the timer can be off, it ' +
      'is off when the field is blank. What the PG does with 0 is not documented; it may log agents out the moment they go ' +
      'Not Ready.',
    flagged: deskExample({ LogoutNonActivityTime: 0 }),
    repaired: deskExample({ LogoutNonActivityTime: 'NULL' }),
    exampleConfig: { release: '12.6' },
    remedy:
      `${WHERE_TO_CHANGE}, and clear the **Logout non-activity time** from Release 12.5 on; before, enter a time from 10 to ` +
      `7200. ${AFTER_LOGIN}`,
    release: 'All documents that give a range (10.0 to 15.0).',
    contradiction: OFF_CONTRADICTION,
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, LOGOUT_TIME, context)
  if (number?.state !== 'number' || number.value !== 0) return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `LogoutNonActivityTime of ${deskTitle(settings)} is 0, which is not “off”: it is outside the documented ` +
      `${rangeText(LOGOUT_TIME)}, and what it does to agents who go Not Ready is not documented. ${offAdvice(context)}.`,
    ...clearingFix(settings, context),
  })
}

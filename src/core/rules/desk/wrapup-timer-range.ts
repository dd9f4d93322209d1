import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, columnFact, deskTitle, faultText, rangeFault, rangeText, WHERE_TO_CHANGE } from './_shared.js'
import { isZeroOff, WRAPUP_TIMER } from './_wrapup.js'

export const rule = defineRule({
  meta: {
    id: 'desk/wrapup-timer-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'WorkModeTimer outside of 1 to 7200 s (0 is “off” in the table, but not over REST)',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [
      { document: 'REST', part: 'workModeTimer: 1 to 7200' },
      { document: 'PCCE15', part: 'Desk Settings: Wrap-up timer' },
      { document: 'DSH15', part: 'Agent_Desk_Settings.WorkModeTimer: 0 is off' },
    ],
  },
  docs: {
    what:
      'A `WorkModeTimer` that is set, and is no whole number or lies outside of 1 to 7200 seconds. In an export of the table ' +
      '0 is fine: the schema handbook calls it the default, automatic wrap-up off. In REST it is not.',
    why:
      'What the PG does with another value is not documented. Agents may stay in wrap-up without end, or be taken out of it ' +
      'before they have entered anything.',
    flagged: deskExample({ WorkModeTimer: 10800 }),
    repaired: deskExample({ WorkModeTimer: 90 }),
    remedy: `${WHERE_TO_CHANGE}, and enter a **Wrap-up time** from 1 to 7200. ${AFTER_LOGIN}`,
    release: '10.0, 11.6, 12.5 to 15.0.',
    contradiction: columnFact(WRAPUP_TIMER).contradiction ?? '',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, WRAPUP_TIMER, context)
  const fault = number && rangeFault(number, WRAPUP_TIMER)
  if (!fault || (fault.kind === 'outside' && fault.value === 0 && isZeroOff(settings))) return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `${number.field.writtenName} of ${deskTitle(settings)} is ${faultText(fault)}: the documented range is ` +
      `${rangeText(WRAPUP_TIMER)}${isZeroOff(settings) ? ', or 0 for off' : ' over REST'}, and when wrap-up ends with another ` +
      'value is not documented. Enter a time in the range.',
  })
}

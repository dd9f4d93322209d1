import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, deskTitle, fieldNotes, validNumber, WHERE_TO_CHANGE } from './_shared.js'
import { isNeverAllowed, WRAPUP_MODES, WRAPUP_TIMER } from './_wrapup.js'

export const rule = defineRule({
  meta: {
    id: 'desk/wrapup-timer-unused',
    severity: 'info',
    preset: 'strict',
    summary: 'Wrap-up is not allowed after any call, and a timer for it is set',
    needs: ['desk'],
    symptom: null,
    sources: [
      { document: 'DSH15', part: 'Agent_Desk_Settings: wrap-up modes' },
      { document: 'AA15', part: 'automatic wrap-up: a required mode plus a time' },
    ],
  },
  docs: {
    what: 'Desk settings with `WrapupDataIncomingMode` and `WrapupDataOutgoingMode` 2 (not allowed), and a `WorkModeTimer`.',
    why: 'Agents never get into wrap-up, so the time never counts. Whoever set it expected that they do.',
    flagged: deskExample({ WrapupDataIncomingMode: 2, WrapupDataOutgoingMode: 2, WorkModeTimer: 90 }),
    repaired: deskExample({ WrapupDataIncomingMode: 2, WrapupDataOutgoingMode: 2, WorkModeTimer: 'NULL' }),
    remedy: `${WHERE_TO_CHANGE}, and clear the **Wrap-up time**, or allow wrap-up. ${AFTER_LOGIN}`,
    release: 'All.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const timer = numberOf(settings, WRAPUP_TIMER, context)
  const time = validNumber(timer, WRAPUP_TIMER)
  if (!timer || time === undefined || !isNeverAllowed(settings, context)) return
  context.report({
    subject: settings.subject,
    place: timer.field.place,
    message:
      `WorkModeTimer of ${deskTitle(settings)} is ${seconds(time)}, but wrap-up is not allowed after any call, so the time ` +
      'never counts. Clear it, or allow wrap-up.',
    related: fieldNotes(settings, WRAPUP_MODES),
  })
}

import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, deskTitle, fieldNotes, WHERE_TO_CHANGE } from './_shared.js'
import { longestTimer, modesText, requiringModes, WRAPUP_TIMER } from './_wrapup.js'

export const rule = defineRule({
  meta: {
    id: 'desk/wrapup-two-hours',
    severity: 'info',
    preset: 'strict',
    summary: 'Wrap-up is required and lasts up to two hours, the default of Packaged CCE',
    needs: ['desk'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'REST', part: 'workModeTimer: default 7200' },
      { document: 'AA15', part: 'automatic wrap-up: a required mode plus a time' },
    ],
  },
  docs: {
    what: 'Desk settings that require wrap-up, with a `WorkModeTimer` of 7200 seconds.',
    why:
      'It is the value that Packaged CCE fills in when nobody chooses one. An agent who leaves the desk after a call stays ' +
      'in wrap-up for two hours, gets no calls, and is counted as working.',
    flagged: deskExample({ WrapupDataIncomingMode: 0, WrapupDataOutgoingMode: 1, WorkModeTimer: 7200 }),
    repaired: deskExample({ WrapupDataIncomingMode: 0, WrapupDataOutgoingMode: 1, WorkModeTimer: 90 }),
    remedy: `${WHERE_TO_CHANGE}, and enter the **Wrap-up time** that your work needs. ${AFTER_LOGIN}`,
    release: '10.0, 11.6, 12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const timer = numberOf(settings, WRAPUP_TIMER, context)
  if (timer?.state !== 'number' || timer.value !== longestTimer()) return
  const modes = requiringModes(settings, context)
  if (modes.length === 0) return
  context.report({
    subject: settings.subject,
    place: timer.field.place,
    message:
      `WorkModeTimer of ${deskTitle(settings)} is ${seconds(timer.value)}, the default of Packaged CCE, and wrap-up is ` +
      `required (${modesText(settings, modes)}): an agent who leaves the desk counts as working that long. Choose a time that ` +
      'fits the work.',
    related: fieldNotes(settings, modes),
  })
}

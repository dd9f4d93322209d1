import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, deskTitle, fieldNotes, WHERE_TO_CHANGE } from './_shared.js'
import { isZeroOff, modesText, requiringModes, WRAPUP_TIMER } from './_wrapup.js'

export const rule = defineRule({
  meta: {
    id: 'desk/wrapup-required-without-timer',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Wrap-up is required and has no timer: an agent can stay in wrap-up without end',
    needs: ['desk'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'AA15', part: 'automatic wrap-up: a required mode plus a time' },
      { document: 'DSH15', part: 'Agent_Desk_Settings.WorkModeTimer: 0 is off' },
    ],
  },
  docs: {
    what:
      'Desk settings that require wrap-up (`WrapupDataIncomingMode` 0 or 3, `WrapupDataOutgoingMode` 0), while ' +
      '`WorkModeTimer` is blank or 0. A REST export without the element is not checked: its default is 7200 s.',
    why:
      'Every call ends in wrap-up, and only the timer or the agent ends it. An agent who leaves the desk stays in wrap-up, ' +
      'gets no calls, and is counted as working.',
    flagged: deskExample({ WrapupDataIncomingMode: 0, WrapupDataOutgoingMode: 1, WorkModeTimer: 'NULL' }),
    repaired: deskExample({ WrapupDataIncomingMode: 0, WrapupDataOutgoingMode: 1, WorkModeTimer: 90 }),
    remedy: `${WHERE_TO_CHANGE}, and enter a **Wrap-up time**, or make wrap-up optional. ${AFTER_LOGIN}`,
    release: 'Administration Guide 15.0(1); the columns are the same since 7.2.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const modes = requiringModes(settings, context)
  if (modes.length === 0) return
  const timer = numberOf(settings, WRAPUP_TIMER, context)
  const isOff = timer?.state === 'blank' || (timer?.state === 'number' && timer.value === 0 && isZeroOff(settings))
  if (!timer || !isOff) return
  context.report({
    subject: settings.subject,
    place: timer.field.place,
    message:
      `WorkModeTimer of ${deskTitle(settings)} is ${timer.field.text ?? 'blank'}, which is off, while wrap-up is required (` +
      `${modesText(settings, modes)}): an agent who leaves the desk stays in wrap-up without end. Enter a time.`,
    related: fieldNotes(settings, modes),
  })
}

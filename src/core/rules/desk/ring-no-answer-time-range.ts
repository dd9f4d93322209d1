import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { RNA_TIME } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle, faultText, rangeFault, rangeText, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-time-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'RingNoAnswerTime outside of 1 to 120 s',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [
      { document: 'INST15', part: 'Agent Desk Settings: Ring no answer time, 1 to 120 seconds' },
      { document: 'MA15', part: 'ring no answer time' },
    ],
  },
  docs: {
    what: 'A `RingNoAnswerTime` that is set, and is no whole number or lies below 1 or above 120 seconds.',
    why:
      'No document says what the PG does with such a value. Calls may ring at the phone of an agent who is away for as long ' +
      'as the caller stays on the line, or be taken away before the agent can answer.',
    flagged: deskExample({ RingNoAnswerTime: 180 }),
    repaired: deskExample({ RingNoAnswerTime: 20 }),
    remedy: `${WHERE_TO_CHANGE}, and enter a **Ring no answer time** from 1 to 120, or leave it blank. ${AFTER_LOGIN}`,
    release: 'Documented for 12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, RNA_TIME, context)
  const fault = number && rangeFault(number, RNA_TIME)
  // On Packaged CCE no value is right, and another rule says so.
  if (!fault || context.deployment.type === 'pcce') return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `RingNoAnswerTime of ${deskTitle(settings)} is ${faultText(fault)}: the documented range is ${rangeText(RNA_TIME)}, ` +
      'and how long calls ring at an agent who does not answer is not documented for another value. Enter a time in the ' +
      'range, or leave it blank.',
  })
}

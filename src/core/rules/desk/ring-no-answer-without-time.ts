import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { RNA_DN, RNA_TIME } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-without-time',
    severity: 'warning',
    preset: 'recommended',
    summary: 'RingNoAnswerDialedNumberID set and no RingNoAnswerTime: the number is never used',
    needs: ['desk'],
    symptom: null,
    sources: [{ document: 'INST15', part: 'Ring no answer time and dialed number' }],
  },
  docs: {
    what: 'Desk settings with a `RingNoAnswerDialedNumberID` and a blank `RingNoAnswerTime`.',
    why:
      'The time drives the rerouting. Without it, calls that an agent does not answer never go to the number that somebody ' +
      'chose for them.',
    flagged: deskExample({ RingNoAnswerTime: 'NULL', RingNoAnswerDialedNumberID: 5012 }),
    repaired: deskExample({ RingNoAnswerTime: 20, RingNoAnswerDialedNumberID: 5012 }),
    remedy:
      `${WHERE_TO_CHANGE}, and enter the **Ring no answer time** as well; with CVP clear the **Ring no answer dialed ` +
      'number** instead. ' +
      AFTER_LOGIN,
    release: 'Documented for 12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const target = numberOf(settings, RNA_DN, context)
  // With CVP the number itself is wrong, and another rule says so.
  if (!target || target.state === 'blank' || context.deployment.vru === 'cvp') return
  if (numberOf(settings, RNA_TIME, context)?.state !== 'blank') return
  context.report({
    subject: settings.subject,
    place: target.field.place,
    message:
      `${RNA_DN} of ${deskTitle(settings)} is ${target.field.text ?? ''}, while RingNoAnswerTime is blank: unanswered calls ` +
      'never go to that number. Enter a time, or clear the number.',
  })
}

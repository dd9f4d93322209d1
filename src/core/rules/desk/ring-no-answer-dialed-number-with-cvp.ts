import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { VRU_UNKNOWN } from '../_shared/unknown.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { isWithoutCvp, RNA_DN } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-dialed-number-with-cvp',
    severity: 'error',
    preset: 'recommended',
    summary: 'RingNoAnswerDialedNumberID set although CVP requeues unanswered calls',
    needs: ['desk'],
    needsFacts: ['deployment'],
    symptom: null,
    sources: [
      { document: 'INST15', part: 'Agent Desk Settings: Ring no answer dialed number, blank with CVP' },
      { document: 'AA15', part: 'ring no answer with CVP' },
      { document: 'CVP15', part: 'Requery of unanswered calls' },
    ],
  },
  docs: {
    what: 'A ring no answer dialed number in desk settings of a deployment with CVP (`deployment.vru: cvp`).',
    why:
      'With CVP it is CVP that takes an unanswered call back and asks for another label. A dialed number in the desk ' +
      'settings makes the PG send the same call elsewhere at the same time; three guides say to leave it blank.',
    flagged: deskExample({ RingNoAnswerDialedNumberID: 5012, RingNoAnswerTime: 20 }),
    repaired: deskExample({ RingNoAnswerDialedNumberID: 'NULL', RingNoAnswerTime: 20 }),
    exampleConfig: { deployment: { vru: 'cvp', cvpRnaTimeout: 15 } },
    remedy: `${WHERE_TO_CHANGE}, and clear the **Ring no answer dialed number**. ${AFTER_LOGIN}`,
    release: 'Documented for 12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, RNA_DN, context)
  if (!number || number.state === 'blank') return
  const withoutCvp = isWithoutCvp(context.deployment)
  if (withoutCvp === undefined) context.notChecked(VRU_UNKNOWN)
  if (withoutCvp !== false) return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `${RNA_DN} of ${deskTitle(settings)} is ${number.field.text ?? ''}, but with CVP it must be blank: CVP requeues the ` +
      'calls that an agent does not answer, and the PG would send them elsewhere. Clear it.',
    fix: {
      safe: true,
      description: 'Clear the Ring no answer dialed number in the Agent Desk Settings List',
      setting: { record: settings.record, column: RNA_DN, value: null },
    },
  })
}

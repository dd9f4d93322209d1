import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { VRU_UNKNOWN } from '../_shared/unknown.js'
import { seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { isWithoutCvp, RNA_DN, RNA_TIME } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle, fieldNote, validNumber, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-without-target',
    severity: 'error',
    preset: 'recommended',
    summary: 'RingNoAnswerTime set and no dialed number, in a deployment without CVP: the call has nowhere to go',
    needs: ['desk'],
    needsFacts: ['deployment'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'INST15', part: 'with IP IVR both the time and the dialed number are used' },
      { document: 'CVP15', part: 'the PG post-routes the call to the dialed number' },
    ],
  },
  docs: {
    what:
      'Desk settings with a `RingNoAnswerTime` and a blank `RingNoAnswerDialedNumberID`, where the configuration says that ' +
      'there is no CVP (`deployment.vru: ip-ivr` or `none`).',
    why:
      'After the time the PG makes the agent Not Ready and post-routes the call to the dialed number. Without one the agent ' +
      'changes state and the call has no place to go.',
    flagged: deskExample({ RingNoAnswerTime: 20, RingNoAnswerDialedNumberID: 'NULL' }),
    repaired: deskExample({ RingNoAnswerTime: 20, RingNoAnswerDialedNumberID: 5012 }),
    exampleConfig: { deployment: { vru: 'ip-ivr' } },
    remedy: `${WHERE_TO_CHANGE}, and choose the **Ring no answer dialed number**; its call type needs a script. ${AFTER_LOGIN}`,
    release: 'Documented for 12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, RNA_TIME, context)
  const time = validNumber(number, RNA_TIME)
  if (!number || time === undefined) return
  const withoutCvp = isWithoutCvp(context.deployment)
  if (withoutCvp === undefined) context.notChecked(VRU_UNKNOWN)
  if (!withoutCvp) return
  const target = numberOf(settings, RNA_DN, context)
  if (target?.state !== 'blank') return
  context.report({
    subject: settings.subject,
    place: target.field.place,
    message:
      `${RNA_DN} of ${deskTitle(settings)} is blank, while RingNoAnswerTime is ${seconds(time)}: without CVP the PG makes ` +
      'the agent Not Ready after that time and sends the call to this number, and there is none. Choose a dialed number.',
    related: [fieldNote(number.field)],
  })
}

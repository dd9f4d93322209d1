import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { DEPLOYMENT_TYPE_UNKNOWN } from '../_shared/unknown.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { CVP_CONTRADICTION, RNA_TIME } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-on-pcce',
    severity: 'error',
    preset: 'recommended',
    summary: 'RingNoAnswerTime set on Packaged CCE, where it must not be set at all',
    needs: ['desk'],
    needsFacts: ['deployment'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'RSVC', part: 'validation rule DESK_SETTING_WITH_RING_NO_ANSWER_SET_COUNT' },
      { document: 'PCCE15', part: 'Desk Settings: the fields there are' },
    ],
  },
  docs: {
    what: 'A `RingNoAnswerTime` that is set, in a Packaged CCE deployment (`deployment.type: pcce`).',
    why:
      'On Packaged CCE an unanswered call is CVP’s business (`RNATimeout`, and the state after it in the desk settings). ' +
      'Cisco’s own system validation counts desk settings with a ring no answer time as a fault. Two timers for one thing ' +
      'leave agents Ready who should be Not Ready, or the other way round.',
    flagged: deskExample({ RingNoAnswerTime: 20 }),
    repaired: deskExample({ RingNoAnswerTime: 'NULL' }),
    exampleConfig: { deployment: { type: 'pcce' } },
    remedy:
      'Unified CCE Administration has no field for it: clear **Ring no answer time** in **Configuration Manager > Tools > ' +
      'List Tools > Agent Desk Settings List**. ' +
      AFTER_LOGIN,
    release: 'Packaged CCE 12.5 to 15.0.',
    contradiction: CVP_CONTRADICTION,
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, RNA_TIME, context)
  if (!number || number.state === 'blank') return
  const { type } = context.deployment
  if (type === undefined) context.notChecked(DEPLOYMENT_TYPE_UNKNOWN)
  if (type !== 'pcce') return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `RingNoAnswerTime of ${deskTitle(settings)} is ${number.field.text ?? ''}, but on Packaged CCE it must not be set: ` +
      'CVP’s RNATimeout decides when a call is taken from an agent, and two timers leave agents in the wrong state. Clear it.',
    fix: {
      safe: true,
      description: 'Clear the Ring no answer time in the Agent Desk Settings List',
      setting: { record: settings.record, column: RNA_TIME, value: null },
    },
  })
}

import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { CVP_TIMEOUT_UNKNOWN, VRU_UNKNOWN } from '../_shared/unknown.js'
import { seconds } from '../../text/words.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { CVP_CONTRADICTION, isWithoutCvp, RNA_TIME } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle, validNumber, WHERE_TO_CHANGE } from './_shared.js'

/** What the desk settings must wait longer than CVP. */
const DISTANCE = 2

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-against-cvp',
    severity: 'error',
    preset: 'recommended',
    summary: 'RingNoAnswerTime less than 2 s above the RNATimeout of CVP: agents end up in the wrong state',
    needs: ['desk'],
    needsFacts: ['deployment'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'TAC200698', part: 'order of the timers; CSCvm82335' },
      { document: 'CVP15', part: 'Requery of unanswered calls' },
      { document: 'INST15', part: 'the opposite order' },
      { document: 'AA15', part: 'the opposite order' },
    ],
  },
  docs: {
    what:
      'A `RingNoAnswerTime` of less than CVP’s `RNATimeout` plus 2 seconds, where the configuration names CVP and its timeout ' +
      '(`deployment: { vru: cvp, cvpRnaTimeout: 15 }`).',
    why:
      'Two timers run for one ringing call. If that of the desk settings fires first, the state of the agent afterwards is ' +
      'inconsistent: the TAC note names the defects CSCvm82335 and CSCvd23158. Agents stay Ready and get the next call that ' +
      'they do not answer, or hang in a state they did not choose.',
    flagged: deskExample({ RingNoAnswerTime: 12, RingNoAnswerDialedNumberID: 'NULL' }),
    repaired: deskExample({ RingNoAnswerTime: 20, RingNoAnswerDialedNumberID: 'NULL' }),
    exampleConfig: { deployment: { vru: 'cvp', cvpRnaTimeout: 15 } },
    remedy:
      `${WHERE_TO_CHANGE}, and set the **Ring no answer time** at least 2 s above CVP’s \`RNATimeout\` and below CUCM’s ` +
      'forward timer, if agents are to end up Ready; or clear it, if they are to end up Not Ready. ' +
      AFTER_LOGIN,
    release: 'TAC note of 2019 and CVP 15.0; before 9.0 the timers were aligned by hand on both sides.',
    contradiction: CVP_CONTRADICTION,
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, RNA_TIME, context)
  const time = validNumber(number, RNA_TIME)
  const { cvpRnaTimeout, type } = context.deployment
  // On Packaged CCE no time is right, and another rule says so.
  if (!number || time === undefined || type === 'pcce') return
  const withoutCvp = isWithoutCvp(context.deployment)
  if (withoutCvp === undefined) context.notChecked(VRU_UNKNOWN)
  if (withoutCvp !== false) return
  if (cvpRnaTimeout === undefined) {
    context.notChecked(CVP_TIMEOUT_UNKNOWN)
    return
  }
  if (time >= cvpRnaTimeout + DISTANCE) return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `RingNoAnswerTime of ${deskTitle(settings)} is ${seconds(time)}, CVP’s RNATimeout ${seconds(cvpRnaTimeout)}: the TAC ` +
      `note and the CVP guide want at least ${seconds(cvpRnaTimeout + DISTANCE)} here, else agents who do not answer end up in ` +
      'inconsistent states (the installation guide wants the opposite order; a blank value suits both). Set it higher, or ' +
      'clear it.',
  })
}

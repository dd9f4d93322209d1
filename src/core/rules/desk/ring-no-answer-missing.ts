import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { VRU_UNKNOWN } from '../_shared/unknown.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { isWithoutCvp, RNA_DN, RNA_TIME } from './_ring-no-answer.js'
import { AFTER_LOGIN, deskTitle, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/ring-no-answer-missing',
    severity: 'warning',
    preset: 'recommended',
    summary: 'RingNoAnswerTime blank in a deployment without CVP: nothing takes an unanswered call away',
    needs: ['desk'],
    needsFacts: ['deployment'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'DSH15', part: 'Agent_Desk_Settings.RingNoAnswerTime' },
      { document: 'INST15', part: 'Ring no answer time with IP IVR' },
    ],
  },
  docs: {
    what:
      'A blank `RingNoAnswerTime` where the configuration says that there is no CVP (`deployment.vru: ip-ivr` or `none`). ' +
      'Where `RingNoAnswerDialedNumberID` is set, desk/ring-no-answer-without-time reports it instead.',
    why:
      'Without CVP the PG is the only one to notice that an agent does not answer. Without a time a call rings at the desk ' +
      'of an agent who has gone until the caller gives up, and the agent stays Ready for the next one.',
    flagged: deskExample({ RingNoAnswerTime: 'NULL' }),
    repaired: deskExample({ RingNoAnswerTime: 20, RingNoAnswerDialedNumberID: 5012 }),
    exampleConfig: { deployment: { vru: 'ip-ivr' } },
    remedy:
      `${WHERE_TO_CHANGE}, and enter a **Ring no answer time** (1 to 120 s, CUCM’s forward timer at least 3 s above it) and ` +
      'a **Ring no answer dialed number**. ' +
      AFTER_LOGIN,
    release: 'Documented for 12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const number = numberOf(settings, RNA_TIME, context)
  if (number?.state !== 'blank') return
  // With a number to go to, the missing time has a rule of its own.
  if (settings.field(RNA_DN)?.text != null) return
  const withoutCvp = isWithoutCvp(context.deployment)
  if (withoutCvp === undefined) context.notChecked(VRU_UNKNOWN)
  if (!withoutCvp) return
  context.report({
    subject: settings.subject,
    place: number.field.place,
    message:
      `RingNoAnswerTime of ${deskTitle(settings)} is blank, and without CVP nothing else takes an unanswered call away: it ` +
      'rings until the caller gives up, and the agent stays Ready. Enter a time and a dialed number.',
  })
}

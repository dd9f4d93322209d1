import type { DeskSettings } from '../../estate/model.js'
import { numberOf } from '../_shared/columns.js'
import { DESKTOP_UNKNOWN } from '../_shared/unknown.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { BLIND_CONFERENCE, CALL_METHODS } from './_call-methods.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, deskTitle, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/blind-conference',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Assist or emergency calls as blind conference: unsupported where the call may queue, and with Finesse',
    needs: ['desk'],
    symptom: null,
    sources: [
      { document: 'INST15', part: 'Agent Desk Settings: Supervisor assist call method, Emergency call method' },
      { document: 'PCCE15', part: 'Desk Settings: blind conference is not supported by Finesse' },
    ],
  },
  docs: {
    what:
      'A `SupervisorAssistCallMethod` or `EmergencyCallMethod` of 1, blind conference. With Finesse desktops ' +
      '(`deployment.desktop: finesse`) it is an error. Where the configuration says that there is no VRU (`deployment.vru: ' +
      'none`), it is reported with Finesse only.',
    why:
      'The guide does not support a blind conference where the call may queue on a VRU: the caller is conferenced with the ' +
      'queue. Finesse does not support it at all, so an agent who asks for help gets none.',
    flagged: deskExample({ SupervisorAssistCallMethod: 1, EmergencyCallMethod: 0 }),
    repaired: deskExample({ SupervisorAssistCallMethod: 0, EmergencyCallMethod: 0 }),
    remedy: `${WHERE_TO_CHANGE}, and choose **Consultative call**. ${AFTER_LOGIN}`,
    release: '12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const { desktop, vru } = context.deployment
  for (const column of CALL_METHODS) {
    const number = numberOf(settings, column, context)
    if (number?.state !== 'number' || number.value !== BLIND_CONFERENCE) continue
    const isFinesse = desktop === 'finesse'
    if (!isFinesse && vru === 'none') {
      if (desktop === undefined) context.notChecked(DESKTOP_UNKNOWN)
      continue
    }
    const reason = isFinesse ? 'Finesse does not support it' : 'it is not supported where the call may queue on a VRU'
    context.report({
      subject: settings.subject,
      place: number.field.place,
      severity: isFinesse ? 'error' : 'warning',
      message:
        `${number.field.writtenName} of ${deskTitle(settings)} is 1, blind conference: ${reason}, so an agent who asks for ` +
        'help may not get it. Choose 0, consultative call.',
    })
  }
}

import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { CALL_METHODS } from './_call-methods.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, columnFact, deskTitle, enumFault, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/call-method-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'SupervisorAssistCallMethod or EmergencyCallMethod neither 0 nor 1',
    needs: ['desk'],
    symptom: 'invalid-value',
    sources: [
      { document: 'DSH15', part: 'Agent_Desk_Settings: SupervisorAssistCallMethod, EmergencyCallMethod' },
      { document: 'REST', part: 'supervisorAssistCallMethod, emergencyCallMethod' },
    ],
  },
  docs: {
    what: 'A call method that is neither 0 (consultative call) nor 1 (blind conference). A blank one is fine.',
    why: 'With another value it is not documented whether a call for help reaches the supervisor.',
    flagged: deskExample({ SupervisorAssistCallMethod: 2, EmergencyCallMethod: 0 }),
    repaired: deskExample({ SupervisorAssistCallMethod: 0, EmergencyCallMethod: 0 }),
    remedy: `${WHERE_TO_CHANGE}, and choose **Consultative call** or **Blind conference**. ${AFTER_LOGIN}`,
    release: '12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  for (const column of CALL_METHODS) {
    const fault = enumFault(settings, column, columnFact(column).enum ?? [], context)
    if (!fault) continue
    context.report({
      subject: settings.subject,
      place: fault.field.place,
      message:
        `${fault.field.writtenName} of ${deskTitle(settings)} is ${fault.text}: only 0 (consultative call) and 1 (blind ` +
        'conference) are documented, so a call for help may not reach the supervisor. Choose one of them.',
    })
  }
}

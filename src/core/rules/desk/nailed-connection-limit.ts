import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { MODE_NAMES, NAILED, REMOTE_TYPE } from './_mobile-agent.js'
import { deskTitle } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/nailed-connection-limit',
    severity: 'info',
    preset: 'strict',
    summary: 'Nailed connections of mobile agents: CUCM ends them after 720 minutes by default',
    needs: ['desk'],
    symptom: 'logged-out',
    sources: [
      { document: 'MA15', part: 'Maximum Call Duration Timer' },
      { document: 'TAC213399', part: 'Maximum Call Duration Timer' },
    ],
  },
  docs: {
    what: 'Desk settings with a `RemoteAgentType` of 2 (nailed connection) or 3 (the agent chooses).',
    why:
      'A nailed connection is one long call to CUCM. Its Maximum Call Duration Timer ends calls after 720 minutes by ' +
      'default; when the nailed call drops, the mobile agent is logged out (reason code 50042). Whether the timer was raised ' +
      'is in no export.',
    flagged: deskExample({ RemoteAgentType: 2 }),
    repaired: deskExample({ RemoteAgentType: 1 }),
    remedy:
      'In **CUCM Administration > System > Service Parameters** of the CallManager service check the **Maximum Call Duration ' +
      'Timer**: 0 is off, 35,791 minutes the maximum. When it is longer than your longest shift, switch this rule off or ' +
      'suppress the finding.',
    release: '12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const type = numberOf(settings, REMOTE_TYPE, context)
  if (type?.state !== 'number' || !NAILED.has(type.value)) return
  context.report({
    subject: settings.subject,
    place: type.field.place,
    message:
      `${type.field.writtenName} of ${deskTitle(settings)} is ${type.value}, ${MODE_NAMES[type.value] ?? ''}: CUCM ends a ` +
      'nailed connection after 720 min (12 h) by default, and the agent is logged out. Check the Maximum Call Duration Timer ' +
      'of CUCM.',
  })
}

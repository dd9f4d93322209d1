import type { DeskSettings } from '../../estate/model.js'
import { listed } from '../../text/words.js'
import type { Release, RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { AFTER_LOGIN, columnFact, deskTitle, enumFault, WHERE_TO_CHANGE } from './_shared.js'
import { isRelease } from '../_shared/releases.js'
import { REMOTE_TYPE } from './_mobile-agent.js'

export const rule = defineRule({
  meta: {
    id: 'desk/remote-agent-type-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'RemoteAgentType not 0 to 3 (in 10.0 only 0 and 2)',
    needs: ['desk'],
    needsFacts: ['release'],
    symptom: 'invalid-value',
    sources: [
      { document: 'DSH15', part: 'Agent_Desk_Settings.RemoteAgentType' },
      { document: 'REST', part: 'remoteAgentType: 0 to 3' },
      { document: 'REST100', part: 'remoteAgentType: 0 and 2' },
    ],
  },
  docs: {
    what:
      'A `RemoteAgentType` that is none of 0 (local only), 1 (call by call), 2 (nailed connection) and 3 (agent chooses). On ' +
      'Release 10.0 only 0 and 2 are allowed; where the release is not configured, only what is wrong in every release is ' +
      'reported.',
    why: 'With another value it is not documented whether a mobile agent can log in, or how calls reach the agent’s phone.',
    flagged: deskExample({ RemoteAgentType: 4 }),
    repaired: deskExample({ RemoteAgentType: 0 }),
    remedy: `${WHERE_TO_CHANGE}, and choose the mode under **Cisco Unified Mobile Agent** anew. ${AFTER_LOGIN}`,
    release: '0 to 3 in 12.5 to 15.0; 0 and 2 in 10.0.',
    contradiction: columnFact(REMOTE_TYPE).contradiction ?? '',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const allowed = allowedIn(context.release)
  const fault = enumFault(settings, REMOTE_TYPE, allowed, context)
  if (!fault) return
  const where = context.release && allowed !== columnFact(REMOTE_TYPE).enum ? ` on ${context.release.text}` : ''
  context.report({
    subject: settings.subject,
    place: fault.field.place,
    message:
      `${fault.field.writtenName} of ${deskTitle(settings)} is ${fault.text}: only ${listed(allowed.map(String))} are ` +
      `documented${where}, and whether mobile agents can log in with another value is not. Choose one of them.`,
  })
}

function allowedIn(release: Release | null): readonly (string | number)[] {
  const { enum: allowed = [], enumIn } = columnFact(REMOTE_TYPE)
  return release && enumIn && isRelease(release, enumIn.release) ? enumIn.enum : allowed
}

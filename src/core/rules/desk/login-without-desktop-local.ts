import type { DeskSettings } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { flagOf, numberOf } from '../_shared/columns.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { LOCAL_ONLY, REMOTE_TYPE } from './_mobile-agent.js'
import { AFTER_LOGIN, deskTitle, fieldNotes, WHERE_TO_CHANGE } from './_shared.js'

const WITHOUT_DESKTOP = 'RemoteLoginWithoutDesktop'

export const rule = defineRule({
  meta: {
    id: 'desk/login-without-desktop-local',
    severity: 'warning',
    preset: 'recommended',
    summary: 'RemoteLoginWithoutDesktop on, and RemoteAgentType allows no mobile agents',
    needs: ['desk'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'DSH15', part: 'Agent_Desk_Settings: RemoteLoginWithoutDesktop, RemoteAgentType' }],
  },
  docs: {
    what: 'Desk settings with `RemoteLoginWithoutDesktop` on and a `RemoteAgentType` of 0 (local only).',
    why:
      'The flag is for mobile agents, and with 0 there are none: agents who are meant to log in from a phone without a ' +
      'desktop cannot.',
    flagged: deskExample({ RemoteLoginWithoutDesktop: 'Y', RemoteAgentType: 0 }),
    repaired: deskExample({ RemoteLoginWithoutDesktop: 'Y', RemoteAgentType: 1 }),
    remedy: `${WHERE_TO_CHANGE}, and enable **Cisco Unified Mobile Agent** with a mode, or uncheck the login without ` +
    `desktop. ${AFTER_LOGIN}`,
    release: '12.5 to 15.0.',
  },
  check: { deskValues: check },
})

function check(settings: DeskSettings, context: RuleContext): void {
  const flag = settings.field(WITHOUT_DESKTOP)
  if (flagOf(settings, WITHOUT_DESKTOP, context) !== true || !flag) return
  const type = numberOf(settings, REMOTE_TYPE, context)
  if (type?.state !== 'number' || type.value !== LOCAL_ONLY) return
  context.report({
    subject: settings.subject,
    place: flag.place,
    message:
      `${WITHOUT_DESKTOP} of ${deskTitle(settings)} is on, but RemoteAgentType 0 allows no mobile agents: nobody can log in ` +
      'without a desktop. Choose a mobile agent mode, or switch it off.',
    related: fieldNotes(settings, [REMOTE_TYPE]),
  })
}

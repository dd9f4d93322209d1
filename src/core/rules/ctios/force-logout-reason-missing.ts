import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { serverExport } from '../_shared/registry-example.js'
import { defineRule } from '../rule.js'
import { AGENT, exportedSection, reasonRequirement, REASONS, serverRemedy, type ReasonKind } from './_shared.js'

const SWITCH = 'forceLogoutOnSessionClose'
const CODES: ReadonlyArray<readonly [string, ReasonKind]> = [
  ['forceLogoutOnSessionCloseReason', 'logout'],
  ['forceNotReadyOnSessionCloseReason', 'not-ready'],
]

const DESK = 'AgentDeskSettingsID,EnterpriseName,IdleReasonRequired,LogoutReasonRequired\n5000,Claims_Day,N,Y\n'

export const rule = defineRule({
  meta: {
    id: 'ctios/force-logout-reason-missing',
    severity: 'error',
    preset: 'recommended',
    summary: 'forceLogoutOnSessionClose is 1 without the reason code that desk settings require, so that the logout fails',
    needs: ['servers', 'desk'],
    symptom: 'stuck-agent-state',
    sources: [
      { document: 'COS', part: 'Agent registry key, forceLogoutOnSessionCloseReason and forceNotReadyOnSessionCloseReason' },
      { document: 'COSP', part: 'reason codes, CF_REASON_CODE_REQUIRED (281)' },
    ],
  },
  docs: {
    what:
      'Where `forceLogoutOnSessionClose` is 1, checks that `forceLogoutOnSessionCloseReason` is not 0 or absent while a ' +
      'logout reason is required, and `forceNotReadyOnSessionCloseReason` while a Not Ready (idle) reason is. For UCCE the ' +
      'desk settings say what is required, for any other peripheral `LogoutReasonRequired` and `NotReadyReasonRequired` under ' +
      '`Server\\Agent`.',
    why:
      'The server first makes the agent Not Ready and then logs the agent out, each with the code from these values. A change ' +
      'of state without a reason that is required fails with 281, reason code required. The agent who closed the window stays ' +
      'logged in, in whatever state it was: calls may go to a desk where nobody sits.',
    flagged: {
      'ctios-a.reg': serverExport(server({})),
      'desk.csv': DESK,
    },
    repaired: {
      'ctios-a.reg': serverExport(server({ forceLogoutOnSessionCloseReason: 900 })),
      'desk.csv': DESK,
    },
    exampleConfig: { rules: { 'ctios/force-logout-on-session-close': 'off' } },
    remedy: serverRemedy(
      AGENT,
      'Set both DWORDs to a code of your own that reports can tell from an agent’s logout, best one that `ReasonCodes` has as ' +
        'well; or delete `forceLogoutOnSessionClose`.',
    ),
    release: CTIOS_RELEASES,
    contradiction:
      'The guide heads `forceLogoutOnSessionCloseReason` “optional unless logout reason is required”, while its description ' +
      'speaks of the idle reason, as that of `forceNotReadyOnSessionCloseReason` does. The rule follows the heading; a code ' +
      'in both values is right under both readings.',
  },
  check: {
    server(server, context) {
      const section = exportedSection(server, AGENT, context)
      const on = section?.value(SWITCH)
      if (!section || on?.number !== 1) return
      for (const [name, kind] of CODES) {
        const value = section.value(name)
        if (value && value.number !== 0) continue
        const requirement = reasonRequirement(kind, server, context)
        if (!requirement) continue
        context.report({
          subject: server.subject,
          place: value?.place ?? section.place,
          message:
            `${name} is ${value ? '0' : 'missing'} on ${serverTitle(server)} while ${REASONS[kind].label} is required: with ` +
            `${SWITCH} 1, the change of state after a closed window fails (281, reason code required), and the agent stays ` +
            'logged in without a desktop. Set it to a reason code.',
          related: [
            { place: requirement.place, message: requirement.text },
            { place: on.place, message: `${SWITCH} is 1` },
          ],
        })
      }
    },
  },
})

function server(changes: Readonly<Record<string, number>>) {
  return {
    'Server\\Agent': { forceLogoutOnSessionClose: 1, ...changes },
    'Server\\Agent\\ReasonCodes\\Logout': { 'End of shift': 1, 'Window closed': 900 },
  }
}

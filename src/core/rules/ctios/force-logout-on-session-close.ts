import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { defineRule } from '../rule.js'
import { AGENT, exportedSection, serverRemedy } from './_shared.js'

const NAME = 'forceLogoutOnSessionClose'

export const rule = defineRule({
  meta: {
    id: 'ctios/force-logout-on-session-close',
    severity: 'warning',
    preset: 'recommended',
    summary: 'forceLogoutOnSessionClose is 1: an agent who closes the desktop window is logged out',
    needs: ['servers'],
    symptom: 'logged-out',
    sources: [{ document: 'COS', part: 'Agent registry key, forceLogoutOnSessionClose' }],
  },
  docs: {
    what:
      'Looks for `forceLogoutOnSessionClose` with the value 1 under `Server\\Agent`. Nobody has it by default: it has to be ' +
      'created by hand, and absent counts as 0.',
    why:
      'With 1, the CTI OS server logs out an agent whose session ends because the window was closed without a logout. A click ' +
      'on the wrong button, or a restart of the desktop to get rid of some trouble, is then a logout. It is the twin of ' +
      '`/LOAD 1` of the PIM on the CTI OS side. Some sites want it, so that nobody stays logged in over night; then the ' +
      'reason codes beside it say who was logged out this way.',
    flagged: { 'ctios-a.reg': serverExport({ 'Server\\Agent': { [NAME]: 1 } }) },
    repaired: { 'ctios-a.reg': serverExport({ 'Server\\Agent': { [NAME]: 0 } }) },
    remedy: serverRemedy(AGENT, `Delete \`${NAME}\`, or set it to 0. If it is wanted, suppress the finding with the reason.`),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const section = exportedSection(server, AGENT, context)
      const value = section?.value(NAME)
      if (!section || value?.number !== 1) return
      const reason = section.number('forceLogoutOnSessionCloseReason') ?? 0
      context.report({
        subject: server.subject,
        place: value.place,
        message:
          `${NAME} is 1 on ${serverTitle(server)}: an agent who closes the desktop window without logging out is logged out ` +
          'by the server. Set it to 0 or delete it, unless that is wanted.',
        scenario: [
          `An agent is logged in through ${serverTitle(server)}.`,
          'The agent closes the window of the CTI Toolkit without logging out, by mistake or to start it again.',
          `The server takes that for the end of the session and, with ${NAME} 1, puts the agent in Not Ready first and then ` +
            'logs the agent out' +
            `${reason === 0 ? ', without a reason code that would tell why' : `, with reason code ${reason}`}.`,
          'The agent gets no calls until the next login, and reports show a logout that nobody asked for.',
        ],
        ...fixNumber(context, section, NAME, 0, { safe: false }),
      })
    },
  },
})

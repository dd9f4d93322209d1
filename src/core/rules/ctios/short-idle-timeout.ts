import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { knownDefault } from '../_shared/known-values.js'
import { serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { seconds } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { DRIVER, exportedSection, serverRemedy } from './_shared.js'

const NAME = 'IdleTimeout'

export const rule = defineRule({
  meta: {
    id: 'ctios/short-idle-timeout',
    severity: 'warning',
    preset: 'recommended',
    summary: 'IdleTimeout is below its default 0x7fffffff: the CTI Server disconnects the CTI OS server after a quiet time',
    needs: ['servers'],
    symptom: 'logged-out-intermittently',
    sources: [{ document: 'COS', part: 'CtiDriver registry key, IdleTimeout' }],
  },
  docs: {
    what:
      'Checks that `IdleTimeout` under `CtiDriver\\Config` is not below its default, 0x7fffffff seconds, which is never. An ' +
      'absent value counts as the default.',
    why:
      'The guide says that the CTI Server disconnects a client that was idle for longer. The client here is the CTI OS server ' +
      'with all its agents: after a quiet night it loses the connection, all desktops go offline for a moment, and with ' +
      '`/LOAD 1` agents are logged out.',
    flagged: { 'ctios-a.reg': serverExport(driver(3600)) },
    repaired: { 'ctios-a.reg': serverExport(driver(0x7fffffff)) },
    remedy: serverRemedy(DRIVER, 'Set `IdleTimeout` to `dword:7fffffff`.'),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const section = exportedSection(server, DRIVER, context)
      const value = section?.value(NAME)
      const usual = knownDefault(DRIVER, NAME)
      if (!section || value?.number === undefined || usual === undefined || value.number >= usual) return
      context.report({
        subject: server.subject,
        place: value.place,
        message:
          `${NAME} is ${seconds(value.number)} on ${serverTitle(server)}: the guide says that the CTI Server disconnects a ` +
          'client that was idle for longer, and then all agents of this CTI OS server lose their connection. Set it to ' +
          `0x${usual.toString(16)}, the default, which is never.`,
        ...fixNumber(context, section, NAME, usual, { safe: false }),
      })
    },
  },
})

function driver(timeout: number) {
  return { [DRIVER]: { SideAHost: 'pg1a', SideAPort: 42027, SideBHost: 'pg1b', SideBPort: 43027, [NAME]: timeout } }
}

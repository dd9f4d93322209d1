import { CTIOS_KEYS } from '../../generated/ctios-registry.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { defineRule } from '../rule.js'
import { CONNECTIONS, serverRemedy } from './_shared.js'

/** Values to leave alone, of keys that have such. */
const RESERVED = CTIOS_KEYS.flatMap(({ path, values }) =>
  values.flatMap((value) =>
    value.leaveAtDefault && typeof value.default === 'number' ? [{ path, name: value.name, usual: value.default }] : [],
  ),
)

export const rule = defineRule({
  meta: {
    id: 'ctios/reserved-changed',
    severity: 'warning',
    preset: 'strict',
    summary: 'A value that the guide says to leave at its default has been changed (ClientPoolInitialSize and the like)',
    needs: ['servers'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'Connections and Device registry keys' }],
  },
  docs: {
    what:
      'Checks `ClientPoolInitialSize` (1500), `ClientPoolMinSize` (50) and `ClientPoolIncrement` (50) under ' +
      '`Server\\Connections`. `SnapshotDelaySec` under `Server\\Device` must not be changed either, but the guide does not ' +
      'say what its default is, so that no single export can tell a changed one.',
    why:
      'The guide warns to leave these values alone. They size memory that the server sets up at start; how it behaves under ' +
      'load with other values is not documented.',
    flagged: { 'ctios-a.reg': serverExport({ [CONNECTIONS]: { ClientPoolInitialSize: 3000 } }) },
    repaired: { 'ctios-a.reg': serverExport({ [CONNECTIONS]: { ClientPoolInitialSize: 1500 } }) },
    remedy: serverRemedy(CONNECTIONS, 'Set the value back to its default.'),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      if (!RESERVED.some(({ path }) => server.section(path)))
        context.notChecked(`${CONNECTIONS} of a CTI OS server is not exported (${EXPORT_CTIOS})`)
      for (const { path, name, usual } of RESERVED) {
        const section = server.section(path)
        const value = section?.value(name)
        if (!section || value?.number === undefined || value.number === usual) continue
        context.report({
          subject: server.subject,
          place: value.place,
          message:
            `${name} is ${value.number} on ${serverTitle(server)}, and the guide says to leave it at its default, ${usual}: ` +
            `how the server behaves otherwise is not documented. Set it back to ${usual}.`,
          ...fixNumber(context, section, name, usual, { safe: false }),
        })
      }
    },
  },
})

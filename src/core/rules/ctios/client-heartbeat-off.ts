import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { knownDefault } from '../_shared/known-values.js'
import { serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { defineRule } from '../rule.js'
import { CONNECTIONS, exportedSection, serverRemedy } from './_shared.js'

const EFFECTS = {
  HeartbeatIntervalMs:
    'the server sends no heartbeats to its clients and never notices a desktop that is gone while its connection stays open, ' +
    'whose agent stays logged in',
  HeartbeatRetrys:
    'with heartbeats on, the server closes a client’s connection after one quiet interval, without having sent a single ' +
    'heartbeat',
} as const

export const rule = defineRule({
  meta: {
    id: 'ctios/client-heartbeat-off',
    severity: 'warning',
    preset: 'recommended',
    summary: 'HeartbeatIntervalMs or HeartbeatRetrys of the client connections is 0',
    needs: ['servers'],
    symptom: 'logged-out-intermittently',
    sources: [{ document: 'COS', part: 'Connections registry key, HeartbeatIntervalMs and HeartbeatRetrys' }],
  },
  docs: {
    what:
      'Looks for 0 in `HeartbeatIntervalMs` and `HeartbeatRetrys` under `Server\\Connections`. Absent values count as their ' +
      'defaults, 60000 and 5.',
    why:
      'The two values together decide when the server takes a desktop for dead. The guide says that an interval of 0 turns ' +
      'heartbeats off, and that with 0 retries a connection times out after the interval without any heartbeat having been ' +
      'sent: a desktop that is merely quiet is cut off, and depending on `/LOAD` and `forceLogoutOnSessionClose` its agent is ' +
      'logged out.',
    flagged: { 'ctios-a.reg': serverExport({ 'Server\\Connections': { HeartbeatIntervalMs: 60000, HeartbeatRetrys: 0 } }) },
    repaired: { 'ctios-a.reg': serverExport({ 'Server\\Connections': { HeartbeatIntervalMs: 60000, HeartbeatRetrys: 5 } }) },
    remedy: serverRemedy(
      CONNECTIONS,
      'Set `HeartbeatIntervalMs` to 60000 (`dword:0000ea60`) and `HeartbeatRetrys` to 5, the defaults.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const section = exportedSection(server, CONNECTIONS, context)
      if (!section) return
      for (const [name, effect] of Object.entries(EFFECTS)) {
        const value = section.value(name)
        if (value?.number !== 0) continue
        const usual = knownDefault(CONNECTIONS, name)
        const advice = usual === undefined ? '' : ` The guide’s default is ${usual}.`
        context.report({
          subject: server.subject,
          place: value.place,
          message: `${name} of the client connections is 0 on ${serverTitle(server)}: ${effect}.${advice}`,
          ...(usual === undefined ? {} : fixNumber(context, section, name, usual, { safe: false })),
        })
      }
    },
  },
})

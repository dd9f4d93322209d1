import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { seconds } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { failover, profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/fast-failover',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A CTI OS server is declared dead after so short a time that desktops fail over back and forth',
    needs: ['profiles'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'COS', part: 'ConnectionProfiles registry key, heartbeating mechanism' },
      { document: 'DW', part: 'sister article on desktops that fail over back and forth' },
    ],
    options: {
      seconds: {
        type: 'integer',
        default: 10,
        minimum: 1,
        description: 'Report a profile whose desktops take less than this many seconds.',
      },
    },
  },
  docs: {
    what:
      'Works out how long a desktop waits for a server that does not answer, about `Heartbeat` × (`MaxHeartbeats` + 1) ' +
      'seconds, and reports less than 10 s. Zero in either value is profile/heartbeat-off.',
    why:
      'A short hiccup of the network or a busy second of the server is then enough for a desktop to give up its server. All ' +
      'desktops do so at the same moment, load the other server with their logins, find it slow as well, and come back. ' +
      'Agents see their desktops go offline again and again, and with `/LOAD 1` they are logged out.',
    flagged: { 'ctios-a.reg': profileExport({ Heartbeat: 1, MaxHeartbeats: 3 }) },
    repaired: { 'ctios-a.reg': profileExport({ Heartbeat: 5, MaxHeartbeats: 3 }) },
    remedy: profileRemedy(
      'Set `Heartbeat` to 5 and `MaxHeartbeats` to 5, the defaults, or to 3, as the samples of the guide have it.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const found = failover(profile)
      if (!found || found.total >= context.option<number>('seconds', found.heartbeat.source)) return
      const { heartbeat, maxHeartbeats, total } = found
      context.report({
        subject: profile.subject,
        place: heartbeat.place,
        message:
          `Desktops of profile ${quoted(profile.name)} give up their CTI OS server after about ${seconds(total)}: Heartbeat ` +
          `${heartbeat.number ?? ''} s × (MaxHeartbeats ${maxHeartbeats.number ?? ''} + 1). A hiccup of the network makes them ` +
          'fail over back and forth. The defaults, 5 and 5, make it 30 s.',
        related: [{ place: maxHeartbeats.place, message: `MaxHeartbeats is ${maxHeartbeats.number ?? ''}` }],
      })
    },
  },
})

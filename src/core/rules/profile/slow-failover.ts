import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { seconds } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { failover, profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/slow-failover',
    severity: 'info',
    preset: 'recommended',
    summary: 'A dead CTI OS server is noticed only after a long time, by Heartbeat and MaxHeartbeats',
    needs: ['profiles'],
    symptom: 'lost-failover',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, heartbeating mechanism' }],
    options: {
      seconds: {
        type: 'integer',
        default: 60,
        minimum: 1,
        description: 'Report a profile whose desktops take longer than this many seconds.',
      },
    },
  },
  docs: {
    what:
      'Works out how long a desktop waits for a server that is dead behind an unbroken connection, about `Heartbeat` × ' +
      '(`MaxHeartbeats` + 1) seconds as the guide’s worked example steps through it, and reports more than 60 s. Zero in ' +
      'either value is profile/heartbeat-off.',
    why:
      'For that long the desktop shows the last state, and the agent can neither answer nor release a call. A broken socket ' +
      'is noticed at once, so this shows only when the network fails, not when somebody tries out failover by stopping a ' +
      'service.',
    flagged: { 'ctios-a.reg': profileExport({ Heartbeat: 30, MaxHeartbeats: 5 }) },
    repaired: { 'ctios-a.reg': profileExport({ Heartbeat: 5, MaxHeartbeats: 5 }) },
    remedy: profileRemedy('Set `Heartbeat` and `MaxHeartbeats` lower; with the defaults, 5 and 5, it takes about 30 s.'),
    release: CTIOS_RELEASES,
    contradiction:
      'The guide gives 5 as the default of MaxHeartbeats, while its worked example changes servers after three unanswered ' +
      'heartbeat requests. The rule reckons with the values of the profile.',
  },
  check: {
    profile(profile, context) {
      const found = failover(profile)
      if (!found || found.total <= context.option<number>('seconds', found.heartbeat.source)) return
      const { heartbeat, maxHeartbeats, total } = found
      context.report({
        subject: profile.subject,
        place: heartbeat.place,
        message:
          `Desktops of profile ${quoted(profile.name)} notice a dead CTI OS server only after about ${seconds(total)}: ` +
          `Heartbeat ${heartbeat.number ?? ''} s × (MaxHeartbeats ${maxHeartbeats.number ?? ''} + 1). Until then agents can do ` +
          'nothing. The defaults, 5 and 5, make it 30 s.',
        related: [{ place: maxHeartbeats.place, message: `MaxHeartbeats is ${maxHeartbeats.number ?? ''}` }],
      })
    },
  },
})

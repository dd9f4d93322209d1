import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { defaultNumber, profileRemedy } from './_shared.js'

const EFFECTS = {
  Heartbeat: 'without an interval the desktop sends no heartbeats',
  MaxHeartbeats: 'no heartbeat may be missed, or none counts',
} as const

export const rule = defineRule({
  meta: {
    id: 'profile/heartbeat-off',
    severity: 'warning',
    preset: 'recommended',
    summary: 'Heartbeat or MaxHeartbeats is 0, so that desktops do not notice a dead CTI OS server',
    needs: ['profiles'],
    symptom: 'lost-failover',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, Heartbeat and MaxHeartbeats' }],
  },
  docs: {
    what: 'Looks for profiles in which `Heartbeat` or `MaxHeartbeats` is 0.',
    why:
      'The two values decide when a desktop gives up its CTI OS server and connects to the other one. A broken socket is ' +
      'noticed at once, but where the network goes dead without breaking it, heartbeats are all there is. With 0 the desktop ' +
      'may sit in front of a server that is gone, and its agent gets neither calls nor a message.',
    flagged: { 'ctios-a.reg': profileExport({ Heartbeat: 0 }) },
    repaired: { 'ctios-a.reg': profileExport({ Heartbeat: 5 }) },
    remedy: profileRemedy('Set `Heartbeat` and `MaxHeartbeats` to 5, the defaults of the guide.'),
    release: CTIOS_RELEASES,
    contradiction:
      'The guide gives 5 as the default of both, and steps through failover with it; its first sample of a profile has ' +
      '`"Heartbeat"=dword:00000000` and says nothing about it. The rule follows the text.',
  },
  check: {
    profile(profile, context) {
      for (const [name, effect] of Object.entries(EFFECTS)) {
        const value = profile.section.value(name)
        if (value?.number !== 0) continue
        const usual = defaultNumber(name)
        context.report({
          subject: profile.subject,
          place: value.place,
          message:
            `${name} is 0 in profile ${quoted(profile.name)}: ${effect}, and a CTI OS server that is dead behind an unbroken ` +
            'connection may go unnoticed, with agents who get no ' +
            `calls.${usual === undefined ? '' : ` The guide’s default is ${usual}.`}`,
          ...(usual === undefined ? {} : fixNumber(context, profile.section, name, usual, { safe: false })),
        })
      }
    },
  },
})

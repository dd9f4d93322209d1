import type { Place } from '../../decode/source.js'
import type { ConnectionProfile } from '../../estate/model.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { profileExport } from '../_shared/registry-example.js'
import { CHANGE_IS_NO_PROFILE, isWholeProfile } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { defaultNumber, profileRemedy } from './_shared.js'

/** What a desktop cannot connect without, and what each is. */
const REQUIRED = [
  ['PeripheralID', 'the desktop does not know which peripheral to log the agent in to'],
  ['CtiOsA', 'the desktop has no primary CTI OS server to connect to'],
  ['PortA', 'the desktop does not know the port of the primary CTI OS server'],
  ['Heartbeat', 'the desktop does not know how often to send heartbeats'],
  ['MaxHeartbeats', 'the desktop does not know after how many missed heartbeats to fail over'],
] as const

export const rule = defineRule({
  meta: {
    id: 'profile/missing-required-value',
    severity: 'error',
    preset: 'recommended',
    summary: 'PeripheralID, CtiOsA, PortA, Heartbeat or MaxHeartbeats is missing in a ConnectionProfile',
    needs: ['profiles'],
    symptom: 'cannot-log-in',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, required values' }],
  },
  docs: {
    what:
      'Checks that each ConnectionProfile has the values that the guide lists as required and that a desktop cannot connect ' +
      'or fail over without: `PeripheralID`, `CtiOsA`, `PortA`, `Heartbeat` and `MaxHeartbeats`. An empty `CtiOsA` counts as ' +
      'missing. A line that an import drops (see the reg rules) sets no value, so what it was meant to set is missing as well. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'An agent who picks such a profile in the login dialog cannot log in, or is connected in a way that nobody chose. It ' +
      'shows only when the first agent tries, which after a change at night is the next morning.',
    flagged: { 'ctios-a.reg': profileExport({ PortA: null }) },
    repaired: { 'ctios-a.reg': profileExport() },
    remedy: profileRemedy(
      'Add the value that is missing: `PeripheralID` as under `Server\\Peripherals`, `PortA` as the `ListenPort` of the ' +
        'server (42028, `dword:0000a42c`, where setup was not told otherwise), `Heartbeat` and `MaxHeartbeats` 5, the ' +
        'defaults.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      if (!isWholeProfile(profile, context)) return
      for (const [name, effect] of REQUIRED) {
        const place = placeOfLack(profile, name)
        if (!place) continue
        const standard = defaultNumber(name)
        const advice = standard === undefined ? 'Add it' : `Add it; the guide’s default is ${standard}`
        context.report({
          subject: profile.subject,
          place,
          message:
            `${name} is ${place === profile.place ? 'missing' : 'empty'} in profile ${quoted(profile.name)}: ${effect}. ` +
            `${advice}.`,
          ...(standard === undefined ? {} : fixNumber(context, profile.section, name, standard, { safe: true })),
        })
      }
    },
  },
})

/** Where a required value is missing or names nothing; undefined where it is there, even with a type that it should not have. */
function placeOfLack(profile: ConnectionProfile, name: string): Place | undefined {
  const value = profile.section.value(name)
  if (!value) return profile.place
  return name === 'CtiOsA' && value.text?.trim() === '' ? value.place : undefined
}

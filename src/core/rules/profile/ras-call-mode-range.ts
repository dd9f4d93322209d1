import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { listed } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { CALL_MODE, isCallMode, knownProfileValue, profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/ras-call-mode-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'RasCallMode is not 0, 1 or 2',
    needs: ['profiles'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, RasCallMode' }],
  },
  docs: {
    what:
      'Checks that `RasCallMode` is 0 (the agent chooses), 1 (call by call) or 2 (nailed up), the values that the guide calls ' +
      'valid.',
    why:
      'The value says what the login dialog offers to mobile agents. The desk settings count differently (`RemoteAgentType` ' +
      '3, 1 and 2), and a 3 that was copied from there means nothing here.',
    flagged: { 'ctios-a.reg': profileExport({ ShowFieldBitMask: 0xa3, RasCallMode: 3 }) },
    repaired: { 'ctios-a.reg': profileExport({ ShowFieldBitMask: 0xa3, RasCallMode: 0 }) },
    remedy: profileRemedy(
      'Set `RasCallMode` to 0, 1 or 2; where `RemoteAgentType` of the desk settings is 3 (agent chooses), that is 0.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const value = profile.section.value(CALL_MODE)
      if (value?.number === undefined || isCallMode(value.number)) return
      const meanings = (knownProfileValue(CALL_MODE)?.meanings ?? []).map(([number, text]) => `${number} (${text})`)
      context.report({
        subject: profile.subject,
        place: value.place,
        message:
          `${CALL_MODE} is ${value.number} in profile ${quoted(profile.name)}, which is no call mode: what mobile agents are ` +
          `offered at login is left to chance. Valid are ${listed(meanings)}.`,
      })
    },
  },
})

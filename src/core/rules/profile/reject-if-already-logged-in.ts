import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { profileExport } from '../_shared/registry-example.js'
import { CUSTOM_PAIR, loginPair, secondLogin } from '../_shared/second-login.js'
import { CHANGE_IS_NO_PROFILE } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { desktopName, duplicateLoginScenario, profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/reject-if-already-logged-in',
    severity: 'error',
    preset: 'recommended',
    summary: 'RejectIfAlreadyLoggedIn is absent or 0, so a second CTI Toolkit may log in the same agent and log out the first',
    needs: ['profiles'],
    symptom: 'logged-out',
    sources: [
      { document: 'DW', part: 'a second CTI Toolkit that logs out' },
      { document: 'COS', part: 'ConnectionProfiles registry key, RejectIfAlreadyLoggedIn' },
      { document: 'COSD', part: 'custom_RejectIfAgentLoggedIn' },
    ],
  },
  docs: {
    what:
      'Checks that each ConnectionProfile forbids a second login of an agent who is logged in. `RejectIfAlreadyLoggedIn` has ' +
      'to be 1; the guide counts an absent value as 0, which permits it. Where the configuration says that the desktops are ' +
      'custom ones, the rule looks at `custom_RejectIfAgentLoggedIn`, which those have to use. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'Two CTI Toolkit desktops on the same agent and the same instrument are one agent to CTI OS. When the second one logs ' +
      'out, because somebody tried it out, because a supervisor had two windows open, or because a desktop of yesterday was ' +
      'still running, the agent at the first one is logged out, too, and sees no reason for it. It is one of the causes that ' +
      'Cisco’s article on unexpected logouts names.',
    flagged: { 'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 0 }) },
    repaired: { 'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 1 }) },
    remedy: profileRemedy('Set the DWORD `RejectIfAlreadyLoggedIn` to 1, in every profile that agents use.'),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const pair = loginPair(context)
      const permits = secondLogin(profile, pair, context)
      if (!permits) return
      const found = permits.value
        ? `is 0 in profile ${quoted(profile.name)}`
        : `is missing in profile ${quoted(profile.name)}, which counts as 0`
      context.report({
        subject: profile.subject,
        place: permits.place,
        message:
          `${pair.reject} ${found}: the same agent may log in a second time on the same instrument, and when that second ` +
          `${desktopName(pair)} logs out, the agent at the first one is logged out, too. Set it to 1.`,
        scenario: duplicateLoginScenario(profile, context.estate, pair),
        ...fixNumber(context, profile.section, pair.reject, 1, { safe: pair !== CUSTOM_PAIR }),
      })
    },
  },
})

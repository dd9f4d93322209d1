import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { loginPair, secondLogin } from '../_shared/second-login.js'
import { CHANGE_IS_NO_PROFILE } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { duplicateLoginScenario, profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/silent-duplicate-login',
    severity: 'error',
    preset: 'recommended',
    summary: 'A second login of the same agent is permitted, and WarnIfAlreadyLoggedIn 0 keeps even the warning away',
    needs: ['profiles'],
    symptom: 'logged-out',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, WarnIfAlreadyLoggedIn and RejectIfAlreadyLoggedIn' }],
  },
  docs: {
    what:
      'Looks for profiles in which `RejectIfAlreadyLoggedIn` is absent or 0 while `WarnIfAlreadyLoggedIn` is 0. ' +
      'profile/reject-if-already-logged-in reports the first value, this rule the second. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'With the warning, whoever logs in as somebody else is at least told that this agent is logged in. Without it the ' +
      'second CTI Toolkit opens as if nothing were the matter, and its logout logs out the agent at the first one. Nobody at ' +
      'either desktop can tell what happened. The guide’s own samples for a second and a third profile have both values at 0.',
    flagged: { 'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 0, WarnIfAlreadyLoggedIn: 0 }) },
    repaired: { 'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 1, WarnIfAlreadyLoggedIn: 0 }) },
    exampleConfig: { rules: { 'profile/reject-if-already-logged-in': 'off' } },
    remedy: profileRemedy(
      'Set the DWORD `RejectIfAlreadyLoggedIn` to 1. If second logins have to stay possible, set `WarnIfAlreadyLoggedIn` to 1.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const pair = loginPair(context)
      const warn = profile.section.value(pair.warn)
      if (warn?.number !== 0) return
      const permits = secondLogin(profile, pair, context)
      if (!permits) return
      const reject = permits.value ? 'is 0' : 'is missing'
      context.report({
        subject: profile.subject,
        place: warn.place,
        message:
          `${pair.warn} is 0 in profile ${quoted(profile.name)} while ${pair.reject} ${reject}: the same agent can log in ` +
          `twice without even a warning, and the second desktop’s logout logs out the first. Set ${pair.reject} to 1, or at ` +
          `least ${pair.warn} to 1.`,
        related: [{ place: permits.place, message: `${pair.reject} ${reject}, which permits a second login` }],
        scenario: duplicateLoginScenario(profile, context.estate, pair),
      })
    },
  },
})

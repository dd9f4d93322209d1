import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { loginPair } from '../_shared/second-login.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { profileRemedy } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'profile/warn-ignored',
    severity: 'info',
    preset: 'strict',
    summary: 'WarnIfAlreadyLoggedIn 1 never shows its warning, because RejectIfAlreadyLoggedIn is 1',
    needs: ['profiles'],
    symptom: null,
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key, WarnIfAlreadyLoggedIn' }],
  },
  docs: {
    what: 'Looks for profiles in which both `RejectIfAlreadyLoggedIn` and `WarnIfAlreadyLoggedIn` are written as 1.',
    why:
      'The guide says that the warning is relevant only while a second login is permitted. With both at 1 an agent who is ' +
      'logged in is turned away, and never sees the warning. That does no harm to anybody; it only matters to whoever reads ' +
      'the profile and expects a warning.',
    flagged: { 'ctios-a.reg': profileExport({ WarnIfAlreadyLoggedIn: 1 }) },
    repaired: { 'ctios-a.reg': profileExport({ WarnIfAlreadyLoggedIn: 0 }) },
    remedy: profileRemedy(
      'Leave `RejectIfAlreadyLoggedIn` at 1. Set `WarnIfAlreadyLoggedIn` to 0, or delete it, if it should say what happens.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const pair = loginPair(context)
      const warn = profile.section.value(pair.warn)
      const reject = profile.section.value(pair.reject)
      if (!reject || warn?.number !== 1 || reject.number !== 1) return
      context.report({
        subject: profile.subject,
        place: warn.place,
        message:
          `${pair.warn} is 1 in profile ${quoted(profile.name)}, but its warning never shows: ${pair.reject} is 1, ` +
          `so that a second login is refused. Keep ${pair.reject} at 1; ${pair.warn} may be 0.`,
        related: [{ place: reject.place, message: `${pair.reject} is 1: a second login is refused` }],
      })
    },
  },
})

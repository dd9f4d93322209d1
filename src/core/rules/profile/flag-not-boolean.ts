import { ctiosKnowledge, PROFILE_PATH } from '../../estate/ctios-knowledge.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { profileRemedy } from './_shared.js'

/** Both spellings where samples have another one. */
const FLAGS = (ctiosKnowledge.key(PROFILE_PATH)?.values ?? [])
  .filter((value) => value.flag)
  .flatMap(({ name, aliases = [] }) => [name, ...aliases])

export const rule = defineRule({
  meta: {
    id: 'profile/flag-not-boolean',
    severity: 'error',
    preset: 'recommended',
    summary: 'A switch of a ConnectionProfile (AutoLogin, RejectIfAlreadyLoggedIn and the like) is neither 0 nor 1',
    needs: ['profiles'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'ConnectionProfiles registry key' }],
  },
  docs: {
    what:
      'Checks the values that the guide describes as 0 or 1: `AutoLogin`, `WarnIfAlreadyLoggedIn`, `RejectIfAlreadyLoggedIn`, ' +
      '`DisableSkillGroupStatistics`, `DisableAgentStatistics`, `IPCCSilentMonitorEnabled` (and `UCCESilentMonitorEnabled`), ' +
      '`WarnIfSilentMonitored`, and the two values of custom desktops.',
    why:
      'What another number means is documented nowhere. Whether a 2 in `RejectIfAlreadyLoggedIn` refuses a second login is ' +
      'left to chance, and so is whether an agent is logged out by one.',
    flagged: { 'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 2 }) },
    repaired: { 'ctios-a.reg': profileExport({ RejectIfAlreadyLoggedIn: 1 }) },
    remedy: profileRemedy('Set the value to 0 or 1.'),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      for (const name of FLAGS) {
        const value = profile.section.value(name)
        const state = value?.number
        if (!value || state === undefined || state === 0 || state === 1) continue
        context.report({
          subject: profile.subject,
          place: value.place,
          message:
            `${name} is ${state} in profile ${quoted(profile.name)}, and the guide knows 0 and 1 only: whether desktops take ` +
            'it for yes or for no is not documented, and agents may get the opposite of what was meant. Set it to 0 or 1.',
        })
      }
    },
  },
})

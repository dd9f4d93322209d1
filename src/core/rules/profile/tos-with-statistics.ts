import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { CHANGE_IS_NO_PROFILE, lacksValue } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule } from '../rule.js'
import { profileRemedy } from './_shared.js'

const STATISTICS = 'DisableSkillGroupStatistics'

export const rule = defineRule({
  meta: {
    id: 'profile/tos-with-statistics',
    severity: 'warning',
    preset: 'recommended',
    summary: 'TOS marks the packets of the desktop while skill group statistics are enabled',
    needs: ['profiles'],
    symptom: 'logged-out-intermittently',
    sources: [
      { document: 'COS', part: 'Quality of Service/Type of Service' },
      { document: 'DW', part: 'sister article on desktops that fail over back and forth' },
    ],
  },
  docs: {
    what:
      'Looks for profiles whose `TOS` is not 0 while `DisableSkillGroupStatistics` is 0 or absent, which leaves the ' +
      'statistics on. ' +
      CHANGE_IS_NO_PROFILE,
    why:
      'The guide wants skill group statistics off where TOS marks the packets of a desktop. What happens otherwise it does not ' +
      'say; but Cisco’s article on desktops that fail over back and forth names the load of statistics as one of the causes, ' +
      'and agents who fail over may be logged out.',
    flagged: { 'ctios-a.reg': profileExport({ TOS: 0x68 }) },
    repaired: { 'ctios-a.reg': profileExport({ TOS: 0x68, DisableSkillGroupStatistics: 1 }) },
    remedy: profileRemedy('Set `DisableSkillGroupStatistics` to 1, or `TOS` to 0.'),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const tos = profile.section.value('TOS')
      const statistics = profile.section.value(STATISTICS)
      if (!tos?.number) return
      if (statistics ? statistics.number !== 0 : !lacksValue(profile, STATISTICS, context)) return
      context.report({
        subject: profile.subject,
        place: tos.place,
        message:
          `TOS is 0x${tos.number.toString(16)} in profile ${quoted(profile.name)} while skill group statistics are on ` +
          `(${STATISTICS} is ${statistics ? '0' : 'missing'}): the guide wants them off with TOS, and statistics load is one ` +
          `of the documented causes of desktops that fail over back and forth. Set ${STATISTICS} to 1.`,
        ...(statistics ? { related: [{ place: statistics.place, message: `${STATISTICS} is 0: statistics are on` }] } : {}),
        ...fixNumber(context, profile.section, STATISTICS, 1, { safe: false }),
      })
    },
  },
})

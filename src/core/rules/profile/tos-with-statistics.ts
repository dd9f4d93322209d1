import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { profileExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { quoted } from '../_shared/words.js'
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
    sources: [{ document: 'COS', part: 'Quality of Service/Type of Service' }],
  },
  docs: {
    what:
      'Looks for profiles whose `TOS` is not 0 while `DisableSkillGroupStatistics` is 0 or absent, which leaves the ' +
      'statistics on.',
    why:
      'With TOS the connection’s packets go in a class of traffic that the network keeps a small share for. The guide wants ' +
      'skill group statistics off then: they are the bulk of what a server sends, they fill that share, and heartbeats and ' +
      'call events are delayed or dropped with them. Desktops then take the server for dead and fail over.',
    flagged: { 'ctios-a.reg': profileExport({ TOS: 0x68 }) },
    repaired: { 'ctios-a.reg': profileExport({ TOS: 0x68, DisableSkillGroupStatistics: 1 }) },
    remedy: profileRemedy('Set `DisableSkillGroupStatistics` to 1, or `TOS` to 0.'),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const tos = profile.section.value('TOS')
      const statistics = profile.section.value(STATISTICS)
      if (!tos?.number || (statistics && statistics.number !== 0)) return
      context.report({
        subject: profile.subject,
        place: tos.place,
        message:
          `TOS is 0x${tos.number.toString(16)} in profile ${quoted(profile.name)} while skill group statistics are on ` +
          `(${STATISTICS} ${statistics ? '0' : 'is missing'}): they fill the class of ` +
          `traffic, and late heartbeats make desktops fail over. The guide wants them off with TOS: set ${STATISTICS} to 1.`,
        ...(statistics ? { related: [{ place: statistics.place, message: `${STATISTICS} is 0: statistics are on` }] } : {}),
        ...fixNumber(context, profile.section, STATISTICS, 1, { safe: false }),
      })
    },
  },
})

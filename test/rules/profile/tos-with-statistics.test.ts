import { rule } from '../../../src/core/rules/profile/tos-with-statistics.js'
import { ctios, profile, profileKey, PROFILES, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'statistics by default',
      files: { 'a.reg': profile({ TOS: 'dword:‹00000068›' }) },
      messages: [/^(?!.*(class of|heartbeats)).*TOS is 0x68 .*DisableSkillGroupStatistics is missing.*the guide wants them off/],
      fixes: ['unsafe'],
    },
    {
      name: 'statistics on',
      files: { 'a.reg': profile({ TOS: 'dword:‹00000001›', DisableSkillGroupStatistics: 'dword:00000000' }) },
      related: [['00000000']],
      severities: ['warning'],
    },
    { name: 'in a listing', files: { 'a.txt': regQuery(profileKey({ TOS: 'dword:‹68›' })) }, fixes: ['none'] },
  ],
  valid: [
    {
      name: 'a change that does not tell about statistics',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { TOS: 'dword:00000068' } }) },
      notChecked: /as a change does/,
    },
    { name: 'statistics off', files: { 'a.reg': profile({ TOS: 'dword:00000068', DisableSkillGroupStatistics: 'dword:1' }) } },
    { name: 'no TOS', files: { 'a.reg': profile({ TOS: 'dword:00000000' }) } },
    { name: 'absent', files: { 'a.txt': regQuery(profileKey()) } },
    {
      name: 'a switch that is none, which is another rule',
      files: { 'a.reg': profile({ TOS: 'dword:68', DisableSkillGroupStatistics: 'dword:2' }) },
    },
  ],
})

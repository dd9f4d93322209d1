import { rule } from '../../../src/core/rules/profile/flag-not-boolean.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const FLAGS = [
  'AutoLogin',
  'WarnIfAlreadyLoggedIn',
  'RejectIfAlreadyLoggedIn',
  'DisableSkillGroupStatistics',
  'DisableAgentStatistics',
  'IPCCSilentMonitorEnabled',
  'UCCESilentMonitorEnabled',
  'WarnIfSilentMonitored',
  'custom_WarnIfAgentLoggedIn',
  'custom_RejectIfAgentLoggedIn',
]

testRule(rule, {
  invalid: [
    ...FLAGS.map((name) => ({
      name: `${name} 2`,
      files: { 'a.reg': profile({ [name]: 'dword:‹00000002›' }) },
      messages: [new RegExp(`^${name} is 2 in profile “Agents”, and the guide knows 0 and 1 only: [^.]+\\. Set it to`)],
      fixes: ['none' as const],
    })),
    {
      name: 'all bits',
      files: { 'a.reg': profile({ AutoLogin: 'dword:‹ffffffff›' }) },
      messages: [/is 4294967295/],
      severities: ['error'],
    },
    {
      name: 'in a listing, in another letter case',
      files: { 'a.txt': regQuery(profileKey({ AutoLogin: null, autologin: 'dword:‹10›' })) },
    },
  ],
  valid: [
    ...['0', '1'].map((state) => ({
      name: state,
      files: { 'a.reg': profile(Object.fromEntries(FLAGS.map((name) => [name, `dword:0000000${state}`]))) },
    })),
    { name: 'none of them', files: { 'a.reg': profile({ AutoLogin: null, RejectIfAlreadyLoggedIn: null }) } },
    { name: 'strings, which is another rule', files: { 'a.reg': profile({ AutoLogin: '"2"' }) } },
    {
      name: 'values that are no switches',
      files: { 'a.txt': regQuery(profileKey({ TOS: 'dword:68', RasCallMode: 'dword:2', Something: 'dword:7' })) },
    },
  ],
})

import { rule } from '../../../src/core/rules/ctios/force-logout-on-session-close.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const agent = (values: RawValues) => ({ 'Server\\Agent': values })

testRule(rule, {
  invalid: [
    {
      name: '1',
      files: { 'a.reg': ctios(agent({ forceLogoutOnSessionClose: 'dword:‹00000001›' })) },
      messages: [/^forceLogoutOnSessionClose is 1 on CTIOS_cust1\/CTIOS1 \(a\.reg\)/],
      subjects: ['ctios:CTIOS_cust1/CTIOS1'],
      severities: ['warning'],
      scenarioSteps: [4],
      fixes: ['unsafe'],
    },
    { name: 'in a listing', files: { 'a.txt': regQuery(agent({ FORCELOGOUTONSESSIONCLOSE: 'dword:‹1›' })) }, fixes: ['none'] },
    {
      name: 'with a reason code',
      files: { 'a.reg': ctios(agent({ forceLogoutOnSessionClose: 'dword:‹00000001›', forceLogoutOnSessionCloseReason: 'dword:00000384' })) },
    },
  ],
  valid: [
    { name: '0', files: { 'a.reg': ctios(agent({ forceLogoutOnSessionClose: 'dword:00000000' })) } },
    { name: 'absent, which counts as 0', files: { 'a.reg': ctios(agent({ AgentChatLevel: '"Team"' })) } },
    { name: 'a string', files: { 'a.txt': regQuery(agent({ forceLogoutOnSessionClose: '"1"' })) } },
    {
      name: 'not exported',
      files: { 'a.reg': profile() },
      notChecked: /the key Server\\Agent of a CTI OS server is not exported/,
    },
  ],
})

import { rule } from '../../../src/core/rules/profile/fast-failover.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: '9 s',
      files: { 'a.reg': profile({ Heartbeat: 'dword:‹00000003›', MaxHeartbeats: 'dword:00000002' }) },
      messages: [/after about 9 s: Heartbeat 3 s × \(MaxHeartbeats 2 \+ 1\)/],
      severities: ['warning'],
      related: [['00000002']],
    },
    { name: '2 s, in a listing', files: { 'a.txt': regQuery(profileKey({ Heartbeat: 'dword:‹1›', MaxHeartbeats: 'dword:1' })) } },
    {
      name: 'a longer limit',
      files: { 'a.reg': profile({ Heartbeat: 'dword:‹00000005›' }) },
      options: { rules: { 'profile/fast-failover': ['warning', { seconds: 31 }] } },
    },
  ],
  valid: [
    { name: '10 s, the limit', files: { 'a.reg': profile({ Heartbeat: 'dword:5', MaxHeartbeats: 'dword:1' }) } },
    { name: 'the defaults', files: { 'a.reg': profile() } },
    { name: 'zero, which is another rule', files: { 'a.reg': profile({ Heartbeat: 'dword:1', MaxHeartbeats: 'dword:0' }) } },
    { name: 'absent', files: { 'a.txt': regQuery(profileKey({ Heartbeat: null, MaxHeartbeats: 'dword:1' })) } },
  ],
})

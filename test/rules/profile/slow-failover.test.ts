import { rule } from '../../../src/core/rules/profile/slow-failover.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: '61 s',
      files: {
        'a.reg': profile({ Heartbeat: 'dword:‹0000003d›', MaxHeartbeats: 'dword:0' }).replace('dword:0\n', 'dword:00000001\n'),
      },
      messages: [/only after about 122 s \(2 min 2 s\): Heartbeat 61 s × \(MaxHeartbeats 1 \+ 1\)/],
      severities: ['info'],
      related: [['00000001']],
    },
    { name: '66 s', files: { 'a.reg': profile({ Heartbeat: 'dword:‹0000000b›' }) }, messages: [/about 66 s/] },
    {
      name: 'many retries, in a listing',
      files: { 'a.txt': regQuery(profileKey({ Heartbeat: 'dword:‹5›', MaxHeartbeats: 'dword:c' })) },
      messages: [/about 65 s/],
    },
    {
      name: 'a shorter limit',
      files: { 'a.reg': profile({ Heartbeat: 'dword:‹00000005›' }) },
      options: { rules: { 'profile/slow-failover': ['info', { seconds: 29 }] } },
    },
  ],
  valid: [
    { name: '60 s, the limit', files: { 'a.reg': profile({ Heartbeat: 'dword:0000000a' }) } },
    { name: 'the defaults', files: { 'a.reg': profile() } },
    {
      name: 'zero, which is another rule',
      files: { 'a.reg': profile({ Heartbeat: 'dword:0', MaxHeartbeats: 'dword:000000ff' }) },
    },
    { name: 'absent, which is another rule', files: { 'a.reg': profile({ Heartbeat: 'dword:0000ffff', MaxHeartbeats: null }) } },
    { name: 'strings', files: { 'a.reg': profile({ Heartbeat: '"900"' }) } },
  ],
})

import { rule } from '../../../src/core/rules/profile/heartbeat-off.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'Heartbeat',
      files: { 'a.reg': profile({ Heartbeat: 'dword:‹00000000›' }) },
      messages: [/^Heartbeat is 0 .*default is 5\.$/],
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    { name: 'MaxHeartbeats', files: { 'a.reg': profile({ MaxHeartbeats: 'dword:‹0›' }) }, messages: [/^MaxHeartbeats is 0 /] },
    {
      name: 'both, in a listing',
      files: { 'a.txt': regQuery(profileKey({ Heartbeat: 'dword:‹0›', MaxHeartbeats: 'dword:‹0›' })) },
      fixes: ['none', 'none'],
    },
  ],
  valid: [
    { name: '5 and 5', files: { 'a.reg': profile() } },
    { name: '1 and 1', files: { 'a.reg': profile({ Heartbeat: 'dword:1', MaxHeartbeats: 'dword:1' }) } },
    { name: 'absent', files: { 'a.reg': profile({ Heartbeat: null, MaxHeartbeats: null }) } },
    { name: 'strings', files: { 'a.reg': profile({ Heartbeat: '"0"', MaxHeartbeats: '""' }) } },
  ],
})

import { rule } from '../../../src/core/rules/ctios/client-heartbeat-off.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const connections = (values: RawValues) => ({ 'Server\\Connections': values })

testRule(rule, {
  invalid: [
    {
      name: 'interval 0',
      files: { 'a.reg': ctios(connections({ HeartbeatIntervalMs: 'dword:‹00000000›' })) },
      messages: [/HeartbeatIntervalMs .* is 0 .*default is 60000\.$/],
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    {
      name: 'retries 0',
      files: { 'a.reg': ctios(connections({ HeartbeatIntervalMs: 'dword:0000ea60', HeartbeatRetrys: 'dword:‹0›' })) },
      messages: [/HeartbeatRetrys .* is 0/],
    },
    {
      name: 'both, in a listing',
      files: { 'a.txt': regQuery(connections({ HeartbeatIntervalMs: 'dword:‹0›', HeartbeatRetrys: 'dword:‹0›' })) },
    },
  ],
  valid: [
    {
      name: 'the defaults',
      files: { 'a.reg': ctios(connections({ HeartbeatIntervalMs: 'dword:0000ea60', HeartbeatRetrys: 'dword:5' })) },
    },
    {
      name: '1 and 1',
      files: { 'a.txt': regQuery(connections({ HeartbeatIntervalMs: 'dword:1', HeartbeatRetrys: 'dword:1' })) },
    },
    { name: 'absent', files: { 'a.reg': ctios(connections({})) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /Server\\Connections/ },
  ],
})

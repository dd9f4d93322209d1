import { rule } from '../../../src/core/rules/profile/silent-monitor-spelling.js'
import { AVAYA, ctios, peripheralKey, profile, profileKey, PROFILES, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'only the spelling of samples',
      files: { 'a.reg': profile({ UCCESilentMonitorEnabled: 'dword:‹00000001›' }) },
      messages: [/has UCCESilentMonitorEnabled 1, as the samples of the guide spell it, but not IPCCSilentMonitorEnabled/],
      severities: ['info'],
    },
    {
      name: 'the same with 0, in a listing',
      files: { 'a.txt': regQuery(profileKey({ UCCESilentMonitorEnabled: 'dword:‹0›' })) },
    },
    {
      name: 'both, different',
      files: { 'a.reg': profile({ UCCESilentMonitorEnabled: 'dword:‹00000001›', IPCCSilentMonitorEnabled: 'dword:00000000' }) },
      messages: [/but IPCCSilentMonitorEnabled is 0/],
      related: [['00000000']],
    },
    {
      name: 'off for a peripheral other than UCCE',
      files: { 'a.reg': ctios({ ...peripheralKey(AVAYA), ...profileKey({ UCCESilentMonitorEnabled: 'dword:‹0›' }) }) },
    },
    {
      name: 'both, the documented one on',
      files: { 'a.reg': profile({ UCCESilentMonitorEnabled: 'dword:‹00000000›', IPCCSilentMonitorEnabled: 'dword:00000001' }) },
      related: [['00000001']],
    },
  ],
  valid: [
    {
      name: 'the documented one is no flag, which is another rule',
      files: { 'a.reg': profile({ UCCESilentMonitorEnabled: 'dword:1', IPCCSilentMonitorEnabled: 'dword:2' }) },
    },
    {
      name: 'a change that does not tell the documented one',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { UCCESilentMonitorEnabled: 'dword:1' } }) },
      notChecked: /as a change does/,
    },
    { name: 'neither', files: { 'a.reg': profile() } },
    { name: 'the documented one', files: { 'a.reg': profile({ IPCCSilentMonitorEnabled: 'dword:1' }) } },
    {
      name: 'both the same',
      files: { 'a.txt': regQuery(profileKey({ IPCCSilentMonitorEnabled: 'dword:1', UCCESilentMonitorEnabled: 'dword:1' })) },
    },
    { name: 'no flags, which is another rule', files: { 'a.reg': profile({ UCCESilentMonitorEnabled: 'dword:2' }) } },
    {
      name: 'on for a peripheral other than UCCE, which is another rule',
      files: { 'a.reg': ctios({ ...peripheralKey(AVAYA), ...profileKey({ UCCESilentMonitorEnabled: 'dword:1' }) }) },
    },
  ],
})

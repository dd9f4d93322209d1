import { rule } from '../../../src/core/rules/profile/silent-monitor-not-ucce.js'
import { AVAYA, ctios, peripheralKey, profile, profileKey, regQuery, UCCE, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const on = (type: string, changes: RawValues) => ctios({ ...peripheralKey(type), ...profileKey(changes) })

testRule(rule, {
  invalid: [
    {
      name: 'on Avaya',
      files: { 'a.reg': on(AVAYA, { IPCCSilentMonitorEnabled: 'dword:‹00000001›' }) },
      messages: [/^IPCCSilentMonitorEnabled is 1 .* peripheral 5000 \(PIM_1\) is not UCCE/],
      related: [['00000005']],
      fixes: ['safe'],
      severities: ['error'],
    },
    { name: 'in the spelling of samples', files: { 'a.reg': on(AVAYA, { UCCESilentMonitorEnabled: 'dword:‹1›' }) } },
    {
      name: 'both',
      files: { 'a.reg': on(AVAYA, { IPCCSilentMonitorEnabled: 'dword:‹1›', UCCESilentMonitorEnabled: 'dword:‹1›' }) },
    },
    {
      name: 'in a listing, with the type in the table',
      files: {
        'a.txt': regQuery(profileKey({ IPCCSilentMonitorEnabled: 'dword:‹1›' })),
        'p.csv': 'PeripheralID,EnterpriseName,ClientType\n5000,G3,10\n',
      },
      fixes: ['none'],
    },
  ],
  valid: [
    {
      name: 'a profile without a peripheral',
      files: { 'a.reg': profile({ PeripheralID: null, IPCCSilentMonitorEnabled: 'dword:1' }) },
      notChecked: /a profile has no PeripheralID/,
    },
    { name: 'on UCCE', files: { 'a.reg': on(UCCE, { IPCCSilentMonitorEnabled: 'dword:1' }) } },
    { name: '0 on Avaya', files: { 'a.reg': on(AVAYA, { IPCCSilentMonitorEnabled: 'dword:0' }) } },
    { name: 'absent on Avaya', files: { 'a.reg': on(AVAYA, {}) } },
    { name: 'no flag', files: { 'a.reg': on(AVAYA, { IPCCSilentMonitorEnabled: 'dword:2' }) } },
    {
      name: 'an unknown type',
      files: { 'a.reg': profile({ IPCCSilentMonitorEnabled: 'dword:1' }) },
      notChecked: /type of the peripheral is unknown/,
    },
    { name: 'an unknown type, disabled', files: { 'a.reg': profile({ IPCCSilentMonitorEnabled: 'dword:0' }) } },
  ],
})

import { rule } from '../../../src/core/rules/profile/auto-login-for-peripheral.js'
import {
  AVAYA, ctios, peripheralKey, profile, profileKey, PROFILES, regQuery, UCCE, type RawValues,
} from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const on = (type: string, changes: RawValues, name = 'Agents') => ctios({ ...peripheralKey(type), ...profileKey(changes, name) })
const table = (clientType: string) => `PeripheralID,EnterpriseName,ClientType\n5000,CUCM_PIM_1,${clientType}\n`

testRule(rule, {
  invalid: [
    {
      name: '0 on UCCE',
      files: { 'a.reg': on(UCCE, { AutoLogin: 'dword:‹00000000›' }) },
      messages: [/^AutoLogin is 0 in profile “Agents”, whose peripheral 5000 \(PIM_1\) is UCCE/],
      related: [['00000011']],
      fixes: ['safe'],
      severities: ['error'],
    },
    {
      name: 'absent on UCCE',
      files: { 'a.reg': on(UCCE, { AutoLogin: null }, '‹Agents›') },
      messages: [/^AutoLogin is missing/],
      fixes: ['safe'],
    },
    {
      name: '1 on Avaya',
      files: { 'a.reg': on(AVAYA, { AutoLogin: 'dword:‹00000001›' }) },
      messages: [/is not UCCE/],
      fixes: ['safe'],
    },
    {
      name: 'the type in the table',
      files: { 'a.reg': profile({ AutoLogin: 'dword:‹0›' }), 'p.csv': table('30') },
      related: [['30']],
    },
    {
      name: 'another type in the table',
      files: { 'a.txt': regQuery(profileKey({ AutoLogin: 'dword:‹1›' })), 'p.csv': table('10') },
      fixes: ['none'],
    },
  ],
  valid: [
    { name: '1 on UCCE', files: { 'a.reg': on(UCCE, {}) } },
    { name: '0 on Avaya', files: { 'a.reg': on(AVAYA, { AutoLogin: 'dword:0' }) } },
    { name: 'absent on Avaya', files: { 'a.reg': on(AVAYA, { AutoLogin: null }) } },
    { name: 'no flag, which is another rule', files: { 'a.reg': on(UCCE, { AutoLogin: 'dword:2' }) } },
    { name: 'a string, which is another rule', files: { 'a.reg': on(UCCE, { AutoLogin: '"0"' }) } },
    {
      name: 'an unknown type',
      files: { 'a.reg': profile({ AutoLogin: 'dword:0' }) },
      notChecked: /type of the peripheral is unknown/,
    },
    {
      name: 'a change that does not set it',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { TOS: 'dword:1' } }) },
      notChecked: /as a change does/,
    },
    { name: 'no id', files: { 'a.reg': profile({ PeripheralID: null, AutoLogin: 'dword:0' }) }, notChecked: /no PeripheralID/ },
  ],
})

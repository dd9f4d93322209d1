import { rule } from '../../../src/core/rules/profile/missing-required-value.js'
import { ctios, profile, profileKey, PROFILES, regQuery } from '../../support/ctios-files.js'
import { PLAIN } from '../../support/estate-files.js'
import { runRule, testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'PeripheralID',
      files: { 'a.reg': profile({ PeripheralID: null }, '‹Agents›') },
      messages: [/^PeripheralID is missing/],
      fixes: ['none'],
    },
    { name: 'CtiOsA', files: { 'a.reg': profile({ CtiOsA: null }, '‹Agents›') }, messages: [/^CtiOsA is missing/] },
    { name: 'CtiOsA empty', files: { 'a.reg': profile({ CtiOsA: '"‹›"' }) }, messages: [/^CtiOsA is empty/] },
    { name: 'CtiOsA of blanks', files: { 'a.reg': profile({ CtiOsA: '"‹ ›"' }) } },
    {
      name: 'PortA, in a listing',
      files: { 'a.txt': regQuery(profileKey({ PortA: null }, '‹Agents›')) },
      messages: [/^PortA is missing/],
    },
    {
      name: 'Heartbeat',
      files: { 'a.reg': profile({ Heartbeat: null }, '‹Agents›') },
      messages: [/default is 5\.$/],
      fixes: ['safe'],
    },
    { name: 'MaxHeartbeats', files: { 'a.reg': profile({ MaxHeartbeats: null }, '‹Agents›') }, fixes: ['safe'] },
    { name: 'a line that an import drops', files: { 'a.reg': profile({ PortA: 'dword:0x0000a42c' }, '‹Agents›') } },
  ],
  valid: [
    {
      name: 'a change that does not tell',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { AutoLogin: 'dword:1' } }) },
      notChecked: /as a change does/,
    },
    { name: 'an empty string for a number, which is another rule', files: { 'a.reg': profile({ Heartbeat: '""' }) } },
    { name: 'all there', files: { 'a.reg': profile() } },
    { name: 'another letter case', files: { 'a.reg': profile({ PeripheralID: null, peripheralID: 'dword:00001388' }) } },
    { name: 'the optional ones left out', files: { 'a.reg': profile({ CtiOsB: null, PortB: null, AutoLogin: null }) } },
    { name: 'another type, which is another rule', files: { 'a.reg': profile({ PortA: '"42028"', CtiOsA: 'dword:0' }) } },
    {
      name: 'zeros, which are other rules',
      files: { 'a.txt': regQuery(profileKey({ Heartbeat: 'dword:0', MaxHeartbeats: 'dword:0' })) },
    },
  ],
})

test('each missing value has a finding of its own, told apart by its fingerprint', async () => {
  const { findings } = await runRule(rule, { 'a.reg': profile({ PortA: null, PeripheralID: null, Heartbeat: null }) }, PLAIN)
  expect(findings.map(({ message }) => message.split(' ')[0]).sort()).toEqual(['Heartbeat', 'PeripheralID', 'PortA'])
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3)
})

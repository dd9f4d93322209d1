import { rule } from '../../../src/core/rules/profile/missing-on-peer.js'
import { ctios, profile, profileKey, regQuery, PROFILES } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const b = { server: 'CTIOS2' }
const two = (marked = 'Outbound') => ({ ...profileKey(), ...profileKey({}, marked) })

testRule(rule, {
  invalid: [
    {
      name: 'missing on the second',
      files: { 'a.reg': ctios(two('‹Outbound›')), 'b.reg': ctios(profileKey(), b) },
      messages: [/^Profile “Outbound” exists on CTIOS_cust1\/CTIOS1 \(a\.reg\), but not on its partner CTIOS_cust1\/CTIOS2/],
      subjects: ['profile:CTIOS_cust1/CTIOS1/Outbound'],
      severities: ['warning'],
      related: [['CTIOS2']],
    },
    {
      name: 'missing on the first, where its list stands',
      files: { 'a.reg': ctios({ [PROFILES.replace('Name', '‹Name›')]: {}, ...profileKey() }), 'b.reg': ctios(two(), b) },
      subjects: ['profile:CTIOS_cust1/CTIOS2/Outbound'],
      related: [['Outbound']],
    },
    { name: 'in listings', files: { 'a.txt': regQuery(two('‹Outbound›')), 'b.txt': regQuery(profileKey(), 'CTIOS2') } },
    { name: 'an empty list', files: { 'a.reg': ctios(profileKey({}, '‹Agents›')), 'b.reg': ctios({ [PROFILES]: {} }, b) } },
    {
      name: 'one each, of different names',
      files: { 'a.reg': ctios(profileKey({}, '‹Agents›')).replace('CTIOS1', '‹CTIOS1›'), 'b.reg': ctios(profileKey({}, 'Sales'), b) },
      notChecked: false,
    },
    {
      name: 'no list, but the key above it',
      files: {
        'a.reg': ctios(profileKey({}, '‹Agents›')),
        'b.reg': ctios({ [PROFILES.replace('\\Name', '')]: {} }, b),
      },
      related: [['ConnectionProfiles']],
    },
    {
      name: 'a partner with a change of one and the whole of another',
      files: {
        'a.reg': ctios(two('‹Outbound›')).replace('CTIOS1', '‹CTIOS1›'),
        'b.reg': ctios({ [`${PROFILES}\\Sales`]: { AutoLogin: 'dword:0' }, ...profileKey() }, b),
      },
    },
  ],
  valid: [
    {
      name: 'a change of another profile on the partner',
      files: { 'a.reg': ctios(two()), 'b.reg': ctios({ [`${PROFILES}\\Agents`]: { AutoLogin: 'dword:0' } }, b) },
      notChecked: /as a change does/,
    },
    {
      name: 'a change of the same profile on the partner',
      files: { 'a.reg': profile(), 'b.reg': ctios({ [`${PROFILES}\\Agents`]: { AutoLogin: 'dword:0' } }, b) },
    },
    { name: 'the same profiles', files: { 'a.reg': ctios(two()), 'b.reg': ctios(two('OUTBOUND'), b) } },
    {
      name: 'the list is not exported',
      files: { 'a.reg': profile(), 'b.reg': ctios({ 'Server\\Agent': {} }, b) },
      notChecked: /ConnectionProfiles of a CTI OS server are not exported/,
    },
    {
      name: 'profiles that lead to other hosts',
      files: { 'a.reg': profile(), 'b.reg': profile({ CtiOsA: '"ctios-c"', CtiOsB: '"ctios-d"' }, 'Others', b) },
    },
    {
      name: 'another instance',
      files: { 'a.reg': ctios(two()), 'b.reg': ctios(profileKey(), b).replaceAll('CTIOS_cust1', 'CTIOS_cust2') },
    },
  ],
})

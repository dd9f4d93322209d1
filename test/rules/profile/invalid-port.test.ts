import { rule } from '../../../src/core/rules/profile/invalid-port.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: '0',
      files: { 'a.reg': profile({ PortA: 'dword:‹00000000›' }) },
      messages: [/^PortA is 0 /],
      severities: ['error'],
      fixes: ['none'],
    },
    { name: '65536', files: { 'a.reg': profile({ PortB: 'dword:‹00010000›' }) }, messages: [/^PortB is 65536 /] },
    {
      name: 'decimal digits behind dword:',
      files: { 'a.reg': profile({ PortA: 'dword:‹42028›' }) },
      messages: [/^PortA is 270376 .* If port 42028 is meant, that is dword:0000a42c/],
      fixes: ['unsafe'],
    },
    { name: 'in a listing', files: { 'a.txt': regQuery(profileKey({ PortB: 'dword:‹ffffffff›' })) } },
    { name: 'PortA 0 without CtiOsA', files: { 'a.reg': profile({ CtiOsA: null, PortA: 'dword:‹0›' }) } },
    { name: 'too high without CtiOsB', files: { 'a.reg': profile({ CtiOsB: null, PortB: 'dword:‹00042028›' }) } },
    { name: 'PortB 0 with CtiOsB', files: { 'a.reg': profile({ PortB: 'dword:‹00000000›' }) } },
    { name: 'PortA 0 without any server', files: { 'a.reg': profile({ CtiOsA: null, CtiOsB: null, PortA: 'dword:‹0›' }) } },
  ],
  valid: [
    { name: '42028', files: { 'a.reg': profile() } },
    { name: '1 and 65535', files: { 'a.reg': profile({ PortA: 'dword:00000001', PortB: 'dword:0000ffff' }) } },
    { name: 'absent', files: { 'a.txt': regQuery(profileKey({ PortA: null, PortB: null })) } },
    { name: 'a string, which is another rule', files: { 'a.reg': profile({ PortA: '"99999"' }) } },
    { name: 'PortB 0 without CtiOsB', files: { 'a.reg': profile({ CtiOsB: '""', PortB: 'dword:0' }) } },
  ],
})

import { rule } from '../../../src/core/rules/profile/show-field-unknown-bits.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'bits beyond 0xff',
      files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:‹00000123›' }) },
      messages: [/is 0x123 .*no login field for 0x100.* If 123 is meant as a decimal number, that is 0x7b/],
      severities: ['warning'],
    },
    {
      name: 'the highest bit',
      files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:‹80000023›' }) },
      messages: [/no login field for 0x80000000/],
    },
    {
      name: 'neither id nor name',
      files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:‹00000003›' }) },
      messages: [/neither agent ID \(0x20\) nor login name/],
    },
    { name: 'nothing at all, in a listing', files: { 'a.txt': regQuery(profileKey({ ShowFieldBitMask: 'dword:‹0›' })) } },
    { name: 'digits that are no more than all bits', files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:‹00000255›' }) } },
    { name: 'digits that are more', files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:‹00000256›' }) } },
  ],
  valid: [
    { name: 'agent id', files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:00000023' }) } },
    { name: 'login name', files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:00000043' }) } },
    { name: 'all', files: { 'a.txt': regQuery(profileKey({ ShowFieldBitMask: 'dword:ff' })) } },
    { name: 'absent', files: { 'a.reg': profile() } },
    { name: 'a string', files: { 'a.reg': profile({ ShowFieldBitMask: '"3"' }) } },
  ],
})

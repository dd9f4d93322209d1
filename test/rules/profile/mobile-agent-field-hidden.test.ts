import { rule } from '../../../src/core/rules/profile/mobile-agent-field-hidden.js'
import { ctios, profile, profileKey, PROFILES, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'the mask of setup',
      files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:‹00000023›', RasCallMode: 'dword:00000001' }) },
      messages: [/^ShowFieldBitMask is 0x23 .* Set it to 0xa3\.$/],
      related: [['00000001']],
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    {
      name: 'no mask',
      files: { 'a.reg': profile({ RasCallMode: 'dword:0' }, '‹Agents›') },
      messages: [/is missing, and setup writes 0x23/],
    },
    {
      name: 'in a listing',
      files: { 'a.txt': regQuery(profileKey({ ShowFieldBitMask: 'dword:‹7f›', RasCallMode: 'dword:2' })) },
    },
  ],
  valid: [
    { name: 'shown', files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:000000a3', RasCallMode: 'dword:1' }) } },
    {
      name: 'a call mode that is none, which is another rule',
      files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:00000023', RasCallMode: 'dword:00000007' }) },
    },
    {
      name: 'a change that does not tell the mask',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { RasCallMode: 'dword:00000001' } }) },
      notChecked: /as a change does/,
    },
    { name: 'no mobile agents', files: { 'a.txt': regQuery(profileKey({ ShowFieldBitMask: 'dword:23' })) } },
    {
      name: 'a mask with another fault',
      files: { 'a.reg': profile({ ShowFieldBitMask: 'dword:00000003', RasCallMode: 'dword:1' }) },
    },
    { name: 'a mask of another type', files: { 'a.reg': profile({ ShowFieldBitMask: '"35"', RasCallMode: 'dword:1' }) } },
  ],
})

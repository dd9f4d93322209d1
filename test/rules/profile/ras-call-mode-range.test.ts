import { rule } from '../../../src/core/rules/profile/ras-call-mode-range.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: '3, as in the desk settings',
      files: { 'a.reg': profile({ RasCallMode: 'dword:‹00000003›' }) },
      messages: [/Valid are 0 \(agent chooses\), 1 \(call by call\) and 2 \(nailed up\)\.$/],
      severities: ['error'],
    },
    { name: 'all bits, in a listing', files: { 'a.txt': regQuery(profileKey({ RasCallMode: 'dword:‹ffffffff›' })) } },
  ],
  valid: [
    ...['0', '1', '2'].map((mode) => ({ name: mode, files: { 'a.reg': profile({ RasCallMode: `dword:0000000${mode}` }) } })),
    { name: 'absent', files: { 'a.txt': regQuery(profileKey()) } },
    { name: 'a string', files: { 'a.reg': profile({ RasCallMode: '"3"' }) } },
  ],
})

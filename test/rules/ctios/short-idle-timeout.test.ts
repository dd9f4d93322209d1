import { rule } from '../../../src/core/rules/ctios/short-idle-timeout.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const driver = (values: RawValues) => ({ 'CtiDriver\\Config': values })

testRule(rule, {
  invalid: [
    {
      name: 'an hour',
      files: { 'a.reg': ctios(driver({ IdleTimeout: 'dword:‹00000e10›' })) },
      messages: [/^IdleTimeout is 3600 s \(1 h\)/],
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    { name: 'one below', files: { 'a.reg': ctios(driver({ IdleTimeout: 'dword:‹7ffffffe›' })) } },
    { name: '0, in a listing', files: { 'a.txt': regQuery(driver({ IdleTimeout: 'dword:‹0›' })) }, fixes: ['none'] },
  ],
  valid: [
    { name: 'the default', files: { 'a.reg': ctios(driver({ IdleTimeout: 'dword:7fffffff' })) } },
    { name: 'above', files: { 'a.txt': regQuery(driver({ IdleTimeout: 'dword:ffffffff' })) } },
    { name: 'absent', files: { 'a.reg': ctios(driver({})) } },
    { name: 'a string', files: { 'a.reg': ctios(driver({ IdleTimeout: '"60"' })) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /CtiDriver\\Config/ },
  ],
})

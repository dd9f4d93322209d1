import { rule } from '../../../src/core/rules/reg/second-header.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'two exports in one file',
      files: { 'a.reg': tracingExport('"a"="1"', '', '‹Windows Registry Editor Version 5.00›', '', '[HKEY_LOCAL_MACHINE\\X]') },
      messages: [/second header line/],
      subjects: ['input:a.reg'],
      fixes: ['safe'],
    },
    { name: 'of the older form', files: { 'a.reg': tracingExport('  ‹REGEDIT4›') } },
  ],
  valid: [
    { name: 'one header', files: { 'a.reg': tracingExport('"a"="1"') } },
    { name: 'the only one, below an empty line', files: { 'a.reg': `\n${tracingExport('"a"="1"')}` } },
    { name: 'in a comment', files: { 'a.reg': tracingExport('; Windows Registry Editor Version 5.00') } },
  ],
})

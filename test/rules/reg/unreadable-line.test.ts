import { rule } from '../../../src/core/rules/reg/unreadable-line.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

const lines = (...text: string[]): Record<string, string> => ({ 'a.reg': tracingExport(...text) })

testRule(rule, {
  invalid: [
    {
      name: 'a comment of another language',
      files: lines('‹// change 4711›', '‹:: note›'),
      messages: [/“\/\/ change 4711”.*semicolon/, /semicolon/],
      fixes: ['safe', 'safe'],
    },
    {
      name: 'text',
      files: lines('‹see the change record›'),
      messages: [/neither a key, nor a value, nor a comment/],
      fixes: ['none'],
    },
    {
      name: 'hex data whose line above is complete',
      files: lines('"X"=hex:01,02', '  ‹03,04›'),
      messages: [/no backslash at its end/],
    },
    { name: 'with a tab in it', files: lines('‹see\tabove›'), messages: [/“see\tabove”/] },
  ],
  valid: [
    { name: 'comments and empty lines', files: lines('; a', '# b', '', '  ', '"a"="1"') },
    { name: 'what another rule speaks of', files: lines('“a”=dword:1', '[HKLM\\X]') },
  ],
})

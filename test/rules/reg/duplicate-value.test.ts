import { rule } from '../../../src/core/rules/reg/duplicate-value.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

const lines = (...text: string[]): Record<string, string> => ({ 'a.reg': tracingExport(...text) })

testRule(rule, {
  invalid: [
    {
      name: 'in one block, in other letter case',
      files: lines('"MaxFiles"=dword:00000005', '"maxfiles"=dword:‹00000009›'),
      messages: [/“maxfiles” is already set in line 4, and the later line wins/],
      related: [['00000005']],
    },
    {
      name: 'in two blocks of the same key',
      files: lines(
        '"a"="x"',
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]',
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\CISCO SYSTEMS, INC.\\CTIOS Tracing]',
        '"a"="‹x›"',
      ),
      messages: [/to the same data/],
    },
    { name: 'three times', files: lines('"a"="1"', '"a"="‹2›"', '"a"="‹3›"') },
  ],
  valid: [
    { name: 'deleted in between', files: lines('"a"="1"', '"a"=-', '"a"="2"') },
    { name: 'in two keys', files: lines('"a"="1"', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]', '"a"="2"') },
    { name: 'a Turkish dotless i is another letter', files: lines('"i"="1"', '"ı"="2"') },
  ],
})

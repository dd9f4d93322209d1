import { rule } from '../../../src/core/rules/reg/damaged-string.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

const lines = (...text: string[]): Record<string, string> => ({ 'a.reg': tracingExport(...text) })

testRule(rule, {
  invalid: [
    {
      name: 'a path',
      files: lines('"F"="‹C:\\Temp\\new›"'),
      messages: [/drops the single backslash of its “\\T” and makes a line break of its “\\n”/],
      fixes: ['unsafe'],
    },
    {
      name: 'a line break',
      files: lines('"F"="‹first\\nsecond›"'),
      messages: [/makes a line break of its “\\n”/],
      fixes: ['unsafe'],
    },
    { name: 'some doubled, some not', files: lines('"F"="‹C:\\\\Temp\\x›"'), fixes: ['unsafe'] },
    { name: 'a secret is not repeated', files: lines('"ClientPassword"="‹geh\\eim›"'), messages: [/^(?!.*\\e)/] },
    {
      name: 'backslashes and line breaks, more than one of each, and an escaped quote',
      files: lines(String.raw`"F"="‹\a\"b\n\x\r\\›"`),
      messages: [/drops the single backslashes of its “\\a” and “\\x” and makes line breaks of its “\\n” and “\\r”/],
    },
  ],
  valid: [
    { name: 'doubled backslashes and escaped quotes', files: lines('"F"="C:\\\\Temp\\\\new \\"x\\""') },
    { name: 'none', files: lines('"F"="x"') },
  ],
})

import { rule } from '../../../src/core/rules/reg/dword-wrong-length.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

const lines = (...text: string[]): Record<string, string> => ({ 'a.reg': tracingExport(...text) })

testRule(rule, {
  invalid: [
    { name: 'two bytes', files: lines('"A"=hex(4):‹05,00›'), messages: [/REG_DWORD of 2 bytes and should have 4/] },
    { name: 'eight bytes', files: lines('"A"=hex(4):‹05,00,00,00,00,00,00,00›') },
    { name: 'no byte', files: lines('"A"=hex(4):‹›'), messages: [/of 0 bytes/] },
    {
      name: 'four bytes for eight',
      files: lines('"A"=hex(b):‹05,00,00,00›'),
      messages: [/REG_QWORD of 4 bytes and should have 8/],
    },
    { name: 'in an 8-bit file', files: { 'a.reg': 'REGEDIT4\n[HKEY_LOCAL_MACHINE\\X]\n"A"=hex(4):‹05›\n' } },
  ],
  valid: [
    {
      name: 'right ones',
      files: lines('"A"=hex(4):05,00,00,00', '"B"=hex(b):05,00,00,00,00,00,00,00', '"C"=dword:5', '"D"=hex:01'),
    },
    { name: 'big-endian numbers are another type', files: lines('"A"=hex(5):05') },
  ],
})

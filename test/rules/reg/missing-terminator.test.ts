import { rule } from '../../../src/core/rules/reg/missing-terminator.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

const lines = (...text: string[]): Record<string, string> => ({ 'a.reg': tracingExport(...text) })

testRule(rule, {
  invalid: [
    {
      name: 'a list with one NUL',
      files: lines('"H"=hex(7):‹61,00,00,00›'),
      messages: [/lacks 1 final NUL character of two;.*Append it/],
      fixes: ['unsafe'],
    },
    { name: 'a list with none', files: lines('"H"=hex(7):‹61,00›'), messages: [/lacks 2 final NUL characters/], fixes: ['unsafe'] },
    { name: 'a string over two lines', files: lines('"H"=hex(2):‹25,00,\\', '  41,00›'), fixes: ['unsafe'] },
    { name: 'half a character', files: lines('"H"=hex(1):‹61,00,62›'), fixes: ['none'] },
    {
      name: 'one byte a character',
      files: { 'a.reg': 'REGEDIT4\n[HKEY_LOCAL_MACHINE\\X]\n"H"=hex(2):‹61,62›\n' },
      options: {},
      fixes: ['unsafe'],
    },
  ],
  valid: [
    { name: 'complete ones', files: lines('"A"=hex(1):61,00,00,00', '"B"=hex(2):61,00,00,00', '"C"=hex(7):61,00,00,00,00,00') },
    { name: 'no data at all', files: lines('"A"=hex(7):') },
    { name: 'other types', files: lines('"A"=hex:61', '"B"="x"') },
  ],
})

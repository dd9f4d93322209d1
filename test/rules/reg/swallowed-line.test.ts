import { rule } from '../../../src/core/rules/reg/swallowed-line.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

const lines = (...text: string[]): Record<string, string> => ({ 'a.reg': tracingExport(...text) })

testRule(rule, {
  invalid: [
    {
      name: 'a value',
      files: lines('"X"=hex:01,02,\\', '‹"MaxFiles"=dword:00000005›'),
      messages: [/takes this value line for data.*“MaxFiles” is lost/],
      related: [['01,02,\\']],
      subjects: ['registry:HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS Tracing\\MaxFiles'],
    },
    {
      name: 'a key, with the values below it',
      files: lines('"X"=hex(2):41,00,\\', '‹[HKEY_LOCAL_MACHINE\\SOFTWARE\\Y]›', '"a"="1"'),
      messages: [/takes this key line.*all values below it/],
      related: [['41,00,\\', '1']],
    },
    { name: 'past comments and empty lines', files: lines('"X"=hex:01,\\', '; more', '', '‹@="x"›') },
  ],
  valid: [
    { name: 'data that goes on', files: lines('"X"=hex:01,\\', '  02', '"MaxFiles"=dword:00000005') },
    { name: 'no comma before the backslash: the next line counts', files: lines('"X"=hex:01\\', '"MaxFiles"=dword:00000005') },
    { name: 'the file ends there', files: lines('"X"=hex:01,\\') },
  ],
})

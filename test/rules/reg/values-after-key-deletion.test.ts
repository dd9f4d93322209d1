import { rule } from '../../../src/core/rules/reg/values-after-key-deletion.js'
import { testRule } from '../../support/rule-tester.js'

const file = (text: string): Record<string, string> => ({ 'a.reg': `Windows Registry Editor Version 5.00\n\n${text}` })
const KEY = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\X'

testRule(rule, {
  invalid: [
    {
      name: 'one finding a value',
      files: file(`[-${KEY}]\n"a"="‹1›"\n"b"=dword:‹00000002›\n`),
      messages: [/“a” is lost: the line above deletes the key/, /“b”/],
      subjects: [`registry:${KEY}\\a`, `registry:${KEY}\\b`],
      related: [[KEY], [KEY]],
    },
    { name: 'in an 8-bit file', files: { 'a.reg': `REGEDIT4\n[-${KEY}]\n@="‹x›"\n` } },
  ],
  valid: [
    { name: 'the key opened again', files: file(`[-${KEY}]\n[${KEY}]\n"a"="1"\n`) },
    { name: 'a deleted value', files: file(`[${KEY}]\n"a"=-\n"b"="1"\n`) },
  ],
})

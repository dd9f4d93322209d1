import { tracingExcerpt } from '../../../src/core/rules/reg/_examples.js'
import { rule } from '../../../src/core/rules/reg/header-imports-nothing.js'
import { testRule } from '../../support/rule-tester.js'

const file = (header: string): Record<string, string> => ({ 'a.reg': tracingExcerpt(header, '"MaxFiles"=dword:00000005') })

testRule(rule, {
  invalid: [
    {
      name: 'REGEDIT5',
      files: file('‹REGEDIT5›'),
      messages: [/imports nothing.*exit code 0.*“REGEDIT5”/],
      fixes: ['none'],
      subjects: ['input:a.reg'],
    },
    { name: 'REGEDIT 4', files: file('‹REGEDIT 4›'), fixes: ['safe'] },
    { name: 'text behind it', files: file('‹REGEDIT4 FOO›'), fixes: ['safe'] },
    { name: 'a value behind it', files: file('‹REGEDIT4 "a"=dword:1›'), fixes: ['none'] },
    { name: 'REGEDIT3', files: file('‹REGEDIT3›'), fixes: ['none'] },
  ],
  valid: [
    { name: 'an accepted one', files: file('REGEDIT4') },
    { name: 'a refused one, which another rule flags', files: file('regedit5') },
  ],
})

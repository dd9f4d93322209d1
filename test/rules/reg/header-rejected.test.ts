import { tracingExcerpt } from '../../../src/core/rules/reg/_examples.js'
import { rule } from '../../../src/core/rules/reg/header-rejected.js'
import { testRule } from '../../support/rule-tester.js'

const file = (header: string): Record<string, string> => ({ 'a.reg': tracingExcerpt(header, '"MaxFiles"=dword:00000005') })

testRule(rule, {
  invalid: [
    {
      name: 'another version',
      files: file('‹Windows Registry Editor Version 4.00›'),
      messages: [/exit code 1.*“Windows Registry Editor Version 4.00”.*What follows is checked as if/],
      subjects: ['input:a.reg'],
      fixes: ['none'],
    },
    { name: 'letter case', files: file('‹WINDOWS REGISTRY EDITOR VERSION 5.00›'), fixes: ['safe'] },
    { name: 'letter case of the older form', files: file('‹regedit4›'), fixes: ['safe'] },
    { name: 'a blank behind it', files: file('‹Windows Registry Editor Version 5.00 ›'), fixes: ['safe'] },
    { name: 'a comment behind it', files: file('‹Windows Registry Editor Version 5.00;blah›'), fixes: ['safe'] },
    {
      name: 'an empty line above it',
      files: { 'a.reg': `‹›\n${file('REGEDIT4')['a.reg'] ?? ''}` },
      messages: [/first line is blank, a blank line stands before the header/],
      fixes: ['safe'],
    },
    { name: 'an excerpt without one', files: { 'a.reg': '‹[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]›\n"a"="1"\n' }, fixes: ['unsafe'] },
    { name: 'Wine', files: { 'a.reg': '‹WINE REGISTRY Version 2›\n\n[Software\\\\X]\n' }, messages: [/^(?!.*What follows)/] },
  ],
  valid: [
    ...['Windows Registry Editor Version 5.00', 'REGEDIT4', ' \tREGEDIT4', 'REGEDIT5'].map((header) => ({
      name: header,
      files: file(header),
    })),
    { name: 'what reg query prints', files: { 'a.txt': '\nHKEY_LOCAL_MACHINE\\SOFTWARE\\X\n    a    REG_SZ    1\n\n' } },
  ],
})

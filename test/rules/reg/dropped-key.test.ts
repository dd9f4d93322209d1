import { rule } from '../../../src/core/rules/reg/dropped-key.js'
import { testRule } from '../../support/rule-tester.js'

const HEADER = 'Windows Registry Editor Version 5.00\n\n'
const file = (text: string): Record<string, string> => ({ 'a.reg': `${HEADER}${text}` })

testRule(rule, {
  invalid: [
    {
      name: 'a short root',
      files: file('‹[HKLM\\SOFTWARE\\X]›\n"a"="1"\n"b"="2"\n'),
      messages: [/the root is shortened.*The 2 values below it are lost, too\. Write “\[HKEY_LOCAL_MACHINE” at its beginning/],
      related: [['1', '2']],
      subjects: ['registry:HKLM\\SOFTWARE\\X'],
      fixes: ['safe'],
    },
    {
      name: 'a blank behind the bracket',
      files: file('‹[ HKEY_LOCAL_MACHINE\\SOFTWARE\\X]›\n'),
      messages: [/The key is not made/],
      fixes: ['safe'],
    },
    {
      name: 'a deletion with a blank',
      files: file('‹[ -HKEY_LOCAL_MACHINE\\SOFTWARE\\X]›\n'),
      messages: [/without a blank/],
      fixes: ['none'],
    },
    {
      name: 'no closing bracket',
      files: file('‹[HKEY_LOCAL_MACHINE\\SOFTWARE\\X›\n"a"="1"\n'),
      messages: [/The value below it is lost/],
      fixes: ['none'],
    },
    {
      name: 'split over lines, as the guide prints it',
      files: file(
        '‹[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS\\›\n' +
          'CTIOS_a\\CTIOS1\\Server\\\nAgent]\n"AgentChatLevel"="Team"\n',
      ),
      messages: [/Write the whole key between brackets on one line/],
      related: [['CTIOS_a\\CTIOS1\\Server\\', 'Agent]', 'Team']],
    },
    { name: 'an unknown root', files: file('‹[HKEY_LOCAL_MACHINES\\X]›\n'), messages: [/five HKEY_ roots/] },
    { name: 'no opening bracket', files: file('‹HKEY_LOCAL_MACHINE\\SOFTWARE\\X]›\n'), messages: [/opening bracket is missing/] },
    { name: 'nothing in the brackets', files: file('‹[]›\n') },
  ],
  valid: [
    {
      name: 'what regedit reads',
      files: file('  [hkey_local_machine\\software\\x\\] ; note\n"a"="1"\n[-HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\n'),
    },
    {
      name: 'a key that is swallowed, which has a finding of its own',
      files: file('[HKEY_LOCAL_MACHINE\\X]\n"a"=hex:01,\\\n[HKEY_LOCAL_MACHINE\\Y]\n'),
    },
  ],
})

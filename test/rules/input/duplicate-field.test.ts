import { deskSettingsList } from '../../../src/core/rules/input/_shared.js'
import { rule } from '../../../src/core/rules/input/duplicate-field.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'an element',
      files: { 'desk.xml': deskSettingsList(1, '<‹wrapupDataIncomingMode›>2</wrapupDataIncomingMode>') },
      messages: [/“wrapupDataIncomingMode” stands here for the second time with other content, and the last one wins/],
      related: [['wrapupDataIncomingMode']],
      subjects: ['input:desk.xml'],
    },
    {
      name: 'a column, in other letter case',
      files: { 'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName,‹peripheralid›\n1,5000,a,5001\n' },
      related: [['PeripheralID']],
    },
    {
      name: 'a column under two of its names',
      files: { 'agents.csv': 'AgentID,PeripheralID,‹PeripheralNumber›,EnterpriseName\n6000,5000,1001,a\n' },
      messages: [/^“PeripheralNumber” is another name of “AgentID” and stands here beside it with other content, and the last one wins/],
      related: [['AgentID']],
    },
  ],
  valid: [
    {
      name: 'each once',
      files: { 'desk.xml': deskSettingsList(1), 'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName\n1,5000,a\n' },
    },
    {
      name: 'what the API keeps its books with',
      files: { 'desk.xml': deskSettingsList(1, '<refURL>/unifiedconfig/config/agentdesksetting/5005</refURL>') },
    },
    {
      name: 'twice the same',
      files: {
        'desk.xml': deskSettingsList(1, '<wrapupDataIncomingMode>1</wrapupDataIncomingMode>'),
        'skills.csv': 'SkillTargetID,PeripheralID,EnterpriseName,PeripheralID\n1,5000,a,5000\n2,5001,b,5001\n',
        'rows.xml': '<row><SkillTargetID>1</SkillTargetID><EnterpriseName>a</EnterpriseName><SkillTargetID>1</SkillTargetID></row>',
      },
    },
    {
      name: 'once in each of two objects',
      files: { 'desk.xml': deskSettingsList(2).replace(/ {4}<agentDeskSetting>[^]*<\/agentDeskSetting>\n/, '$&$&') },
    },
  ],
})

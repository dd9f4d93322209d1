import { rule } from '../../../src/core/rules/desk/name-duplicate.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'another case',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,Claims,1\n2,‹CLAIMS›,1\n3,‹claims›,1\n' },
      related: [['Claims'], ['Claims']],
      severities: ['error', 'error'],
    },
    {
      name: 'REST',
      files: { 'd.xml': '<results><agentDeskSettings><agentDeskSetting><name>A</name></agentDeskSetting><agentDeskSetting><name>‹A›</name></agentDeskSetting></agentDeskSettings></results>\n' },
    },
  ],
  valid: [
    { name: 'different', files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,A,1\n2,B,1\n' } },
    {
      name: 'in two exports',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,A,1\n', 'e.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,A,1\n' },
    },
    { name: 'blank', files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,,1\n2,,1\n' } },
  ],
})

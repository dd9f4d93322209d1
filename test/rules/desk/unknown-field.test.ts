import { rule } from '../../../src/core/rules/desk/unknown-field.js'
import { testRule } from '../../support/rule-tester.js'
import { rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'a column, once for all rows',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,‹LogoutNonActivtyTime›\n1,A,1,7200\n2,B,1,7200\n' },
      messages: [/did you mean LogoutNonActivityTime\?/],
      severities: ['warning'],
    },
    {
      name: 'case in REST',
      files: { 'd.xml': '<agentDeskSetting><name>A</name><‹LogoutNonActivityTime›>7200</LogoutNonActivityTime></agentDeskSetting>\n' },
      messages: [/did you mean logoutNonActivityTime\?/],
    },
    {
      name: 'an attribute',
      files: { 'd.xml': '<Agent_Desk_Settings EnterpriseName="A" WorkModeTimer="1" ‹WrapupDataIncommingMode›="0"/>\n' },
    },
    {
      name: 'in each of two exports',
      files: Object.fromEntries(['a.csv', 'b.csv'].map((path) => [
        path, 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,‹LogoutNonActivtyTime›\n1,A,1,7200\n',
      ])),
    },
  ],
  valid: [
    { name: 'close to nothing', files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,Comment\n1,A,1,x\n' } },
    { name: 'another case in SQL', files: { 'd.csv': 'agentdesksettingsid,ENTERPRISENAME,workModeTimer\n1,A,1\n' } },
    { name: 'known', files: rest({ workModeTimer: '1', correlationId: 'x' }) },
  ],
})

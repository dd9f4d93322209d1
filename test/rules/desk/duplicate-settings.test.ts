import { rule } from '../../../src/core/rules/desk/duplicate-settings.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'two of three',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,AutoAnswerEnabled,ChangeStamp\n1,‹A›,90,Y,1\n2,B,91,Y,1\n3,C,90,y,7\n' },
      related: [['C']],
      severities: ['info'],
    },
    {
      name: 'three',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,RemoteAgentType\n1,‹A›,90,0\n2,B,90,0\n3,C,90,0\n' },
      related: [['B', 'C']],
      messages: [/A and desk settings B and 1 other/],
    },
    {
      name: 'in XML rows',
      files: { 'd.xml': '<root><‹Agent_Desk_Settings› EnterpriseName="A" WorkModeTimer="1" RemoteAgentType="0"/><Agent_Desk_Settings EnterpriseName="B" WorkModeTimer="1" RemoteAgentType="0"/></root>\n' },
    },
    {
      name: 'REST, with the elements in another order',
      files: {
        'd.xml': '<results><agentDeskSettings><‹agentDeskSetting›><name>A</name><workModeTimer>9</workModeTimer><autoAnswer>true</autoAnswer></agentDeskSetting>' +
          '<agentDeskSetting><name>B</name><autoAnswer>true</autoAnswer><workModeTimer>9</workModeTimer></agentDeskSetting></agentDeskSettings></results>\n',
      },
    },
  ],
  valid: [
    {
      name: 'different',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,RemoteAgentType\n1,A,90,0\n2,B,91,0\n' },
    },
    {
      name: 'one column says too little',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n1,A,90\n2,B,90\n' },
    },
    {
      name: 'in two exports',
      files: { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,RemoteAgentType\n1,A,1,0\n', 'e.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer,RemoteAgentType\n2,B,1,0\n' },
    },
  ],
})

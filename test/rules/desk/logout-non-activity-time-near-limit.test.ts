import { rule } from '../../../src/core/rules/desk/logout-non-activity-time-near-limit.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

const near = (value: string): Record<string, string> => ({ LogoutNonActivityTime: value })

testRule(rule, {
  invalid: [
    {
      name: 'the highest value',
      files: csv(near('‹7200›')),
      severities: ['warning'],
      subjects: ['desk:Claims_Day'],
      messages: [/is 7200 s \(2 h\), the highest value there is, not “off”.*From 12\.5 on.*article on 7\.5 says that the timer cannot be disabled/],
      scenarioSteps: [4],
      fixes: ['unsafe'],
    },
    { name: 'the lowest value near it', files: csv(near('‹6480›')), messages: [/6480 s \(1 h 48 min\), close to 7200 s/] },
    { name: 'quoted', files: csv(near('"‹7200›"')) },
    { name: 'in REST', files: rest({ logoutNonActivityTime: '‹7200›' }) },
    { name: 'in XML rows', files: rows(near('‹7199›')) },
    {
      name: 'in a list of REST objects',
      files: {
        'desk.xml':
          '<results><agentDeskSettings>' +
          '<agentDeskSetting><name>A</name><logoutNonActivityTime>‹7200›</logoutNonActivityTime></agentDeskSetting>' +
          '<agentDeskSetting><name>B</name><logoutNonActivityTime>600</logoutNonActivityTime></agentDeskSetting>' +
          '<agentDeskSetting><name>C</name><logoutNonActivityTime>‹7000›</logoutNonActivityTime></agentDeskSetting>' +
          '</agentDeskSettings></results>\n',
      },
      subjects: ['desk:A', 'desk:C'],
    },
    {
      name: 'with the advice of 7.5',
      files: csv(near('‹7200›')),
      options: { release: '7.5' },
      messages: [/on 7\.5, test a blank/],
    },
    {
      name: 'with the advice of 12.6',
      files: csv(near('‹7200›')),
      options: { release: '12.6(2)' },
      messages: [/which is off on 12\.6\(2\)/],
    },
    {
      name: 'from another share on',
      files: csv(near('‹3600›')),
      options: { rules: { 'desk/logout-non-activity-time-near-limit': ['warning', { ratio: 0.5 }] } },
    },
    {
      name: 'with the agents that have it',
      files: {
        ...csv(near('‹7200›')),
        'agents.csv': 'SkillTargetID,PersonID,PeripheralNumber,AgentDeskSettingsID\n1,1,4711,5000\n2,2,4712,5000\n',
      },
      scenarioSteps: [4],
    },
  ],
  valid: [
    ...['6479', '300', '10', '7201', '0', '-1', '', 'NULL', '1e3', '0x1C20', '7200.0', 'two hours'].map((value) => ({
      name: `“${value}”`,
      files: csv(near(value)),
    })),
    { name: 'absent in REST', files: rest({ workModeTimer: '90' }) },
    {
      name: 'below another share',
      files: csv(near('7199')),
      options: { rules: { 'desk/logout-non-activity-time-near-limit': ['warning', { ratio: 1 }] } },
    },
    { name: 'no such column', files: csv({ WorkModeTimer: '90' }), notChecked: /no column LogoutNonActivityTime/ },
    { name: 'no desk settings', files: {}, notChecked: /no agent desk settings/ },
  ],
})

import { rule } from '../../../src/core/rules/agent/inherits-logout-timer.js'
import { testRule } from '../../support/rule-tester.js'
import { bulk, csv, desk, peripheral, rest } from './support.js'

const BLANK = csv({ AgentDeskSettingsID: 'NULL' })

testRule(rule, {
  invalid: [
    {
      name: 'a timer',
      files: { ...csv({ AgentDeskSettingsID: '‹NULL›' }), ...peripheral('5001'), ...desk() },
      severities: ['info'],
      related: [['3600', '5001']],
      messages: [/inherits LogoutNonActivityTime 3600 s \(1 h\) from the default of peripheral 5000/],
    },
    {
      name: 'bulk text',
      files: { ...bulk({ EnterpriseName: '‹Lee_Ann›', AgentDeskSettingsID: '' }), ...peripheral('5001'), ...desk('7200') },
    },
    {
      name: 'REST desk settings',
      files: {
        ...csv({ AgentDeskSettingsID: '‹NULL›' }),
        ...peripheral('5001'),
        'desk.xml':
          '<agentDeskSetting><refURL>/x/5001</refURL><name>A</name><logoutNonActivityTime>10</logoutNonActivityTime></agentDeskSetting>\n',
      },
      related: [['10', '5001']],
    },
    {
      name: 'by name',
      files: { ...rest('<agentDeskSettings><‹name›/></agentDeskSettings>'), ...peripheral('Claims_Day'), ...desk() },
      messages: [/desk settings “Claims_Day”/],
    },
  ],
  valid: [
    { name: 'own desk settings', files: { ...csv({ AgentDeskSettingsID: '5001' }), ...peripheral('5001'), ...desk() } },
    { name: 'no default', files: { ...BLANK, ...peripheral('NULL'), ...desk() } },
    { name: 'no timer', files: { ...BLANK, ...peripheral('5001'), ...desk('NULL') } },
    { name: 'text for a timer', files: { ...BLANK, ...peripheral('5001'), ...desk('2h') } },
    { name: 'default missing', files: { ...BLANK, ...peripheral('5002'), ...desk() }, notChecked: /desk settings/ },
    {
      name: 'no column of the timer',
      files: { ...BLANK, ...peripheral('5001'), 'desk.csv': 'AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n5001,A,7200\n' },
      notChecked: /no column LogoutNonActivityTime/,
    },
    { name: 'another peripheral', files: { ...BLANK, ...peripheral('5001', '30', '5001'), ...desk() }, notChecked: /not among/ },
    { name: 'no desk settings', files: { ...BLANK, ...peripheral('5001') }, notChecked: /no agent desk settings/ },
  ],
})

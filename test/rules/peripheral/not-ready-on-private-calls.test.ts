import { rule } from '../../../src/core/rules/peripheral/not-ready-on-private-calls.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, sqlXml } from './support.js'

const BOTH = { MultilineAgentControl: '1', MultilineAgentStateBehavior: '‹1›' }

testRule(rule, {
  invalid: [
    { name: 'both 1', files: csv(BOTH), severities: ['info'], related: [['1']], messages: [/LogoutNonActivityTime runs/] },
    { name: 'FOR XML', files: sqlXml(BOTH) },
    {
      name: 'with the timer of the default desk settings',
      files: {
        ...csv({ ...BOTH, AgentDeskSettingsID: '5001' }),
        'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,600\n',
      },
      messages: [/LogoutNonActivityTime \(600 s \(10 min\) in the default desk settings\)/],
      related: [['1', '600']],
    },
    {
      name: 'where that timer is blank',
      files: {
        ...csv({ ...BOTH, AgentDeskSettingsID: '5001' }),
        'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,NULL\n',
      },
      related: [['1']],
    },
  ],
  valid: [
    ...[
      ['0', '0'],
      ['0', '1'],
      ['1', '0'],
    ].map(([control = '', behaviour = '']) => ({
      name: `control ${control}, behaviour ${behaviour}`,
      files: csv({ MultilineAgentControl: control, MultilineAgentStateBehavior: behaviour }),
    })),
    {
      name: 'the desk settings columns of these names',
      files: { 'd.csv': 'AgentDeskSettingsID,MultilineAgentControl,MultilineAgentStateBehavior\n1,1,1\n' },
      notChecked: /no peripheral export/,
    },
    { name: 'no columns', files: csv({}), notChecked: /no column MultilineAgentStateBehavior/ },
  ],
})

import { rule } from '../../../src/core/rules/agent/no-desk-settings.js'
import { testRule } from '../../support/rule-tester.js'
import { bulk, csv, pcceBulk, peripheral, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'both blank',
      files: { ...csv({ AgentDeskSettingsID: '‹NULL›' }), ...peripheral('NULL') },
      subjects: ['agent:1001'],
      related: [['NULL']],
      messages: [/Agent 1001 \(Lee_Ann\) has no desk settings, and peripheral 5000 \(PIM_1\)/],
    },
    { name: 'an empty cell', files: { ...csv({ EnterpriseName: '‹Lee_Ann›', AgentDeskSettingsID: '' }), ...peripheral('') } },
    { name: 'bulk text', files: { ...bulk({ EnterpriseName: '‹Lee_Ann›', AgentDeskSettingsID: '' }), ...peripheral('NULL') } },
    {
      name: 'REST with an empty name',
      files: { ...rest('<agentDeskSettings><‹name›/></agentDeskSettings>'), ...peripheral('NULL') },
    },
    {
      name: 'client type unknown',
      files: {
        ...csv({ AgentDeskSettingsID: '‹NULL›' }),
        'p.csv': 'PeripheralID,EnterpriseName,AgentDeskSettingsID\n5000,PIM_1,NULL\n',
      },
    },
    {
      name: 'each agent',
      files: {
        'agent.csv':
          'SkillTargetID,PeripheralID,PeripheralNumber,AgentDeskSettingsID\n1,5000,1001,‹NULL›\n2,5000,1002,5001\n3,5000,1003,‹NULL›\n',
        ...peripheral('NULL'),
      },
      subjects: ['agent:1001', 'agent:1003'],
    },
  ],
  valid: [
    { name: 'own ones', files: { ...csv({ AgentDeskSettingsID: '5001' }), ...peripheral('NULL') } },
    { name: 'default ones', files: { ...csv({ AgentDeskSettingsID: 'NULL' }), ...peripheral('5001') } },
    { name: 'an ACD other than UCCE', files: { ...csv({ AgentDeskSettingsID: 'NULL' }), ...peripheral('NULL', '5') } },
    { name: 'deleted', files: { ...csv({ AgentDeskSettingsID: 'NULL', Deleted: 'Y' }), ...peripheral('NULL') } },
    { name: 'no column', files: { ...csv({}), ...peripheral('NULL') }, notChecked: /no column AgentDeskSettingsID/ },
    { name: 'REST without the element', files: { ...rest(''), ...peripheral('NULL') }, notChecked: /no agentDeskSettings/ },
    {
      name: 'another peripheral',
      files: { ...csv({ AgentDeskSettingsID: 'NULL' }), ...peripheral('NULL', '30', '5001') },
      notChecked: /peripheral of an agent is not among/,
    },
    {
      name: 'a bulk job, which names no peripheral',
      files: { ...pcceBulk({ agentDeskSettingsName: '' }), ...peripheral('NULL') },
      notChecked: /does not name their peripheral/,
    },
    {
      name: 'peripheral without the column',
      files: {
        ...csv({ AgentDeskSettingsID: 'NULL' }),
        'p.csv': 'PeripheralID,EnterpriseName,ConfigParam\n5000,PIM_1,/LOAD 0\n',
      },
      notChecked: /Peripheral has no column AgentDeskSettingsID/,
    },
    { name: 'no peripherals', files: csv({ AgentDeskSettingsID: 'NULL' }), notChecked: /no peripheral export/ },
  ],
})

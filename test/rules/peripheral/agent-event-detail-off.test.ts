import { rule } from '../../../src/core/rules/peripheral/agent-event-detail-off.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, sqlXml, yaml } from './support.js'

testRule(rule, {
  invalid: [
    { name: 'N', files: csv({ AgentEventDetail: '‹N›' }), severities: ['warning'], fixes: ['unsafe'] },
    { name: 'n in quotes', files: csv({ AgentEventDetail: '"‹n›"' }) },
    { name: 'FOR XML', files: sqlXml({ AgentEventDetail: '‹N›' }), subjects: ['peripheral:5000'] },
    { name: 'without an id', files: { 'p.xml': '<Peripheral EnterpriseName="PIM_1" ClientType="30" AgentEventDetail="‹N›"/>\n' } },
    { name: 'native', files: yaml({ agentEventDetail: '‹false›' }) },
  ],
  valid: [
    { name: 'Y', files: csv({ AgentEventDetail: 'Y' }) },
    { name: 'a VRU', files: csv({ AgentEventDetail: 'N', ClientType: '13' }) },
    {
      name: 'neither id nor client type',
      files: { 'p.xml': '<Peripheral EnterpriseName="PIM_1" AgentEventDetail="N"/>\n' },
      notChecked: /client type of a peripheral is not among/,
    },
    { name: 'deleted', files: csv({ AgentEventDetail: 'N', Deleted: 'Y' }) },
    {
      name: 'no flag',
      files: csv({ AgentEventDetail: 'maybe' }),
      notChecked: /AgentEventDetail of a row of Peripheral is no yes or no/,
    },
    { name: 'blank', files: csv({ AgentEventDetail: 'NULL' }), notChecked: /is blank/ },
    { name: 'no column', files: yaml({}), notChecked: /no column AgentEventDetail/ },
  ],
})

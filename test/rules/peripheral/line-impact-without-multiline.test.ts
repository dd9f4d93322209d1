import { rule } from '../../../src/core/rules/peripheral/line-impact-without-multiline.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, sqlXml, yaml } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: '1 and 0',
      files: csv({ MultilineAgentControl: '0', MultilineAgentStateBehavior: '‹1›' }),
      related: [['0']],
    },
    { name: 'FOR XML', files: sqlXml({ MultilineAgentStateBehavior: '‹1›', MultilineAgentControl: '0' }) },
    { name: 'native', files: yaml({ multilineAgentControl: '0', multilineAgentStateBehavior: '‹1›' }) },
  ],
  valid: [
    ...[
      ['0', '0'],
      ['1', '1'],
      ['1', '0'],
      ['NULL', '0'],
      ['2', '0'],
    ].map(([control = '', behaviour = '']) => ({
      name: `control ${control}, behaviour ${behaviour}`,
      files: csv({ MultilineAgentControl: control, MultilineAgentStateBehavior: behaviour }),
    })),
    { name: 'control blank', files: csv({ MultilineAgentControl: '', MultilineAgentStateBehavior: '1' }), notChecked: /blank/ },
    {
      name: 'behaviour 1e3',
      files: csv({ MultilineAgentControl: '0', MultilineAgentStateBehavior: '1e3' }),
      notChecked: /no yes or no/,
    },
    { name: 'one column', files: csv({ MultilineAgentStateBehavior: '1' }), notChecked: /no column MultilineAgentControl/ },
    { name: 'deleted', files: csv({ MultilineAgentControl: '0', MultilineAgentStateBehavior: '1', Deleted: 'Y' }) },
    {
      name: 'REST',
      files: { 'p.xml': '<peripherals><peripheral><peripheralId>5000</peripheralId></peripheral></peripherals>\n' },
      notChecked: /the REST API does not return MultilineAgentStateBehavior/,
    },
  ],
})

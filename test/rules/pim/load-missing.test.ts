import { rule } from '../../../src/core/rules/pim/load-missing.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'blank',
      files: { 'p.csv': 'PeripheralID,EnterpriseName,ClientType,ConfigParam\n5000,‹P1›,30,NULL\n' },
      severities: ['info'],
    },
    { name: 'other parameters', files: { 'pim.yaml': 'peripherals:\n  - id: 5000\n    name: ‹P1›\n    configParam: /foo 1\n' } },
    {
      name: 'client type that no document names',
      files: { 'p.csv': 'PeripheralID,EnterpriseName,ClientType,ConfigParam\n5000,‹P1›,5,\n' },
    },
  ],
  valid: [
    { name: '/LOAD 0', files: { 'pim.yaml': 'peripherals:\n  - id: 5000\n    configParam: /LOAD 0\n' } },
    { name: 'malformed', files: { 'pim.yaml': 'peripherals:\n  - id: 5000\n    configParam: /LOAD\n' } },
    ...[13, 15, 16, 47].map((type) => ({
      name: `client type ${type}`,
      files: { 'p.csv': `PeripheralID,EnterpriseName,ClientType,ConfigParam\n5000,P1,${type},NULL\n` },
    })),
    {
      name: 'the column is missing in one of two exports',
      files: {
        'a.csv': 'PeripheralID,EnterpriseName,ClientType\n5000,P1,30\n',
        'b.csv': 'PeripheralID,EnterpriseName,ClientType,ConfigParam\n5001,P2,30,/LOAD 0\n',
      },
      notChecked: /has no column ConfigParam/,
    },
  ],
})

import { rule } from '../../../src/core/rules/pim/load-logs-out-talking-agents.js'
import { testRule } from '../../support/rule-tester.js'

const FINESSE = { deployment: { desktop: 'finesse' } } as const
const native = (param: string): string => `peripherals:\n  - id: 5000\n    name: P\n    configParam: ${param}\n`

testRule(rule, {
  invalid: [
    {
      name: 'Finesse and /LOAD 1',
      files: { 'pim.yaml': native('/LOAD ‹1›') },
      options: FINESSE,
      severities: ['warning'],
      scenarioSteps: [4],
      fixes: ['unsafe'],
    },
    {
      name: 'in an odd spelling, from CSV',
      files: { 'p.csv': 'PeripheralID,ClientType,ConfigParam\n5000,30,-load=‹1›\n' },
      options: FINESSE,
    },
  ],
  valid: [
    { name: '/LOAD 0', files: { 'pim.yaml': native('/LOAD 0') }, options: FINESSE },
    { name: 'CTI Toolkit', files: { 'pim.yaml': native('/LOAD 1') }, options: { deployment: { desktop: 'ctios' } } },
    { name: 'desktop unknown', files: { 'pim.yaml': native('/LOAD 1') }, notChecked: /desktop is not configured/ },
    { name: 'desktop unknown, /LOAD 0', files: { 'pim.yaml': native('/LOAD 0') } },
  ],
})

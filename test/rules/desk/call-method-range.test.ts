import { rule } from '../../../src/core/rules/desk/call-method-range.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    { name: 'assist 2', files: csv({ SupervisorAssistCallMethod: '‹2›', EmergencyCallMethod: '1' }), severities: ['error'] },
    { name: 'both, in REST', files: rest({ supervisorAssistCallMethod: '‹-1›', emergencyCallMethod: '‹blind›' }) },
  ],
  valid: [
    ...['0', '1', '', 'NULL'].map((value) => ({
      name: `“${value}”`,
      files: csv({ SupervisorAssistCallMethod: value, EmergencyCallMethod: value }),
    })),
    { name: 'no columns', files: csv({ WorkModeTimer: '1' }), notChecked: /SupervisorAssistCallMethod/ },
  ],
})

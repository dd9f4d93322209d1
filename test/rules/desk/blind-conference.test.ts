import { rule } from '../../../src/core/rules/desk/blind-conference.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'assist',
      files: csv({ SupervisorAssistCallMethod: '‹1›', EmergencyCallMethod: '0' }),
      severities: ['warning'],
      messages: [/queue on a VRU/],
    },
    {
      name: 'both, with Finesse',
      files: rest({ supervisorAssistCallMethod: '‹1›', emergencyCallMethod: '‹1›' }),
      options: { deployment: { desktop: 'finesse' } },
      severities: ['error', 'error'],
      messages: [/Finesse does not/],
    },
    {
      name: 'with Finesse and no VRU',
      files: csv({ SupervisorAssistCallMethod: '‹1›', EmergencyCallMethod: '' }),
      options: { deployment: { desktop: 'finesse', vru: 'none' } },
      severities: ['error'],
    },
  ],
  valid: [
    { name: 'consultative', files: csv({ SupervisorAssistCallMethod: '0', EmergencyCallMethod: 'NULL' }) },
    {
      name: 'no VRU',
      files: csv({ SupervisorAssistCallMethod: '1', EmergencyCallMethod: '0' }),
      options: { deployment: { desktop: 'ctios', vru: 'none' } },
    },
    {
      name: 'no VRU, desktop unknown',
      files: csv({ SupervisorAssistCallMethod: '1', EmergencyCallMethod: '0' }),
      options: { deployment: { vru: 'none' } },
      notChecked: /desktop/,
    },
  ],
})

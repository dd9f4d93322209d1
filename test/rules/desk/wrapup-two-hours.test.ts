import { rule } from '../../../src/core/rules/desk/wrapup-two-hours.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'incoming',
      files: csv({ WrapupDataIncomingMode: '0', WrapupDataOutgoingMode: '1', WorkModeTimer: '‹7200›' }),
      severities: ['info'],
    },
    {
      name: 'in REST',
      files: rest({ wrapupDataIncomingMode: '1', wrapupDataOutgoingMode: '0', workModeTimer: '‹7200›' }),
      related: [['0']],
    },
  ],
  valid: [
    { name: '7199', files: csv({ WrapupDataIncomingMode: '0', WrapupDataOutgoingMode: '1', WorkModeTimer: '7199' }) },
    { name: 'optional', files: csv({ WrapupDataIncomingMode: '1', WrapupDataOutgoingMode: '1', WorkModeTimer: '7200' }) },
    { name: 'no timer', files: rest({ wrapupDataIncomingMode: '0' }), notChecked: /workModeTimer/ },
  ],
})

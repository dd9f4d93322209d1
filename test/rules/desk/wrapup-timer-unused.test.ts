import { rule } from '../../../src/core/rules/desk/wrapup-timer-unused.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'set',
      files: csv({ WrapupDataIncomingMode: '2', WrapupDataOutgoingMode: '2', WorkModeTimer: '‹90›' }),
      severities: ['info'],
      related: [['2', '2']],
    },
    { name: 'in REST', files: rest({ wrapupDataIncomingMode: '2', wrapupDataOutgoingMode: '2', workModeTimer: '‹7200›' }) },
  ],
  valid: [
    ...['0', '', '7201'].map((value) => ({
      name: `“${value}”`,
      files: csv({ WrapupDataIncomingMode: '2', WrapupDataOutgoingMode: '2', WorkModeTimer: value }),
    })),
    { name: 'one allowed', files: csv({ WrapupDataIncomingMode: '2', WrapupDataOutgoingMode: '1', WorkModeTimer: '90' }) },
    {
      name: 'mode unknown',
      files: csv({ WrapupDataIncomingMode: '2', WorkModeTimer: '90' }),
      notChecked: /WrapupDataOutgoingMode/,
    },
  ],
})

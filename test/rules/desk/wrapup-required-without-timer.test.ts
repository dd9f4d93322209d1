import { rule } from '../../../src/core/rules/desk/wrapup-required-without-timer.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'incoming, 0',
      files: csv({ WrapupDataIncomingMode: '0', WrapupDataOutgoingMode: '1', WorkModeTimer: '‹0›' }),
      related: [['0']],
      severities: ['warning'],
    },
    {
      name: 'incoming with data, NULL',
      files: csv({ WrapupDataIncomingMode: '3', WrapupDataOutgoingMode: '1', WorkModeTimer: '‹NULL›' }),
    },
    { name: 'outgoing', files: rows({ WrapupDataIncomingMode: '1', WrapupDataOutgoingMode: '0', WorkModeTimer: '‹0›' }) },
    { name: 'one known mode is enough', files: csv({ WrapupDataIncomingMode: '0', WorkModeTimer: '‹0›' }) },
    {
      name: 'both',
      files: csv({ WrapupDataIncomingMode: '0', WrapupDataOutgoingMode: '0', WorkModeTimer: '‹0›' }),
      related: [['0', '0']],
    },
  ],
  valid: [
    { name: 'timer', files: csv({ WrapupDataIncomingMode: '0', WrapupDataOutgoingMode: '0', WorkModeTimer: '90' }) },
    { name: 'optional', files: csv({ WrapupDataIncomingMode: '1', WrapupDataOutgoingMode: '2', WorkModeTimer: '0' }) },
    {
      name: 'outgoing 3 is no mode',
      files: csv({ WrapupDataIncomingMode: '1', WrapupDataOutgoingMode: '3', WorkModeTimer: '0' }),
    },
    { name: '0 in REST is out of range', files: rest({ wrapupDataIncomingMode: '0', workModeTimer: '0' }) },
    { name: 'absent in REST', files: rest({ wrapupDataIncomingMode: '0' }), notChecked: /workModeTimer/ },
    { name: 'modes unknown', files: csv({ WorkModeTimer: '0' }), notChecked: /WrapupDataIncomingMode/ },
  ],
})

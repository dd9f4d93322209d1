import { rule } from '../../../src/core/rules/desk/wrapup-mode-range.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

testRule(rule, {
  invalid: [
    ...['4', '-1', 'x'].map((value) => ({
      name: `incoming ${value}`,
      files: csv({ WrapupDataIncomingMode: `‹${value}›`, WrapupDataOutgoingMode: '1' }),
      severities: ['error'] as const,
    })),
    {
      name: 'outgoing 3',
      files: rows({ WrapupDataIncomingMode: '3', WrapupDataOutgoingMode: '‹3›' }),
      messages: [/0, 1 and 2 \(/],
    },
    { name: 'in REST, both', files: rest({ wrapupDataIncomingMode: '‹7›', wrapupDataOutgoingMode: '‹9›' }) },
  ],
  valid: [
    ...['0', '1', '2', '3', ''].map((value) => ({
      name: `incoming “${value}”`,
      files: csv({ WrapupDataIncomingMode: value, WrapupDataOutgoingMode: '0' }),
    })),
    { name: 'no columns', files: csv({ WorkModeTimer: '1' }), notChecked: /WrapupDataIncomingMode/ },
  ],
})

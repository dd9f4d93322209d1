import { rule } from '../../../src/core/rules/desk/wrapup-timer-range.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

testRule(rule, {
  invalid: [
    ...['7201', '-1', '1e3', 'x', '0x10'].map((value) => ({
      name: `“${value}”`,
      files: csv({ WorkModeTimer: `‹${value}›` }),
      severities: ['error'] as const,
      messages: [/or 0 for off/],
    })),
    { name: '0 in REST', files: rest({ workModeTimer: '‹0›' }), messages: [/workModeTimer.*1 to 7200 s over REST/] },
    { name: '7201 in REST', files: rest({ workModeTimer: '‹7201›' }) },
  ],
  valid: [
    ...['0', '1', '7200', '', 'NULL'].map((value) => ({ name: `“${value}”`, files: csv({ WorkModeTimer: value }) })),
    { name: '0 in XML rows', files: rows({ WorkModeTimer: '0' }) },
    { name: 'absent in REST', files: rest({}), notChecked: /workModeTimer/ },
  ],
})

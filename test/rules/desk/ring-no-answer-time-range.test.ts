import { rule } from '../../../src/core/rules/desk/ring-no-answer-time-range.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

testRule(rule, {
  invalid: [
    ...['0', '121', '-1', '1e2', '0x14', '20.5', 'x'].map((value) => ({
      name: `“${value}”`, files: csv({ RingNoAnswerTime: `‹${value}›` }), messages: [/1 to 120 s/], severities: ['error'] as const,
    })),
    { name: 'in XML rows', files: rows({ RingNoAnswerTime: '‹150›' }) },
  ],
  valid: [
    ...['1', '120', '20', '', 'NULL'].map((value) => ({ name: `“${value}”`, files: csv({ RingNoAnswerTime: value }) })),
    { name: 'on PCCE another rule speaks', files: csv({ RingNoAnswerTime: '200' }), options: { deployment: { type: 'pcce' } } },
    { name: 'not in REST', files: rest({}), notChecked: /REST API does not return RingNoAnswerTime/ },
  ],
})

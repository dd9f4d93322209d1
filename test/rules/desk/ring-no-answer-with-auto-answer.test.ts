import { rule } from '../../../src/core/rules/desk/ring-no-answer-with-auto-answer.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rows } from './support.js'

testRule(rule, {
  invalid: [
    { name: 'both', files: csv({ RingNoAnswerTime: '‹20›', AutoAnswerEnabled: 'Y' }), related: [['Y']], severities: ['warning'] },
    { name: 'in XML rows', files: rows({ RingNoAnswerTime: '‹20›', AutoAnswerEnabled: 'Y' }) },
  ],
  valid: [
    { name: 'on PCCE', files: csv({ RingNoAnswerTime: '20', AutoAnswerEnabled: 'Y' }), options: { deployment: { type: 'pcce' } } },
    { name: 'off', files: csv({ RingNoAnswerTime: '20', AutoAnswerEnabled: 'N' }) },
    { name: 'no time', files: csv({ RingNoAnswerTime: '', AutoAnswerEnabled: 'Y' }) },
    { name: 'no column', files: csv({ RingNoAnswerTime: '20' }), notChecked: /AutoAnswerEnabled/ },
  ],
})

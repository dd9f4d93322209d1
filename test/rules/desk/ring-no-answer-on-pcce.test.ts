import { rule } from '../../../src/core/rules/desk/ring-no-answer-on-pcce.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rows } from './support.js'

const PCCE = { deployment: { type: 'pcce' } } as const

testRule(rule, {
  invalid: [
    ...['20', '0', 'x'].map((value) => ({
      name: `“${value}”`,
      files: csv({ RingNoAnswerTime: `‹${value}›` }),
      options: PCCE,
      fixes: ['safe'] as const,
    })),
    { name: 'in XML rows', files: rows({ RingNoAnswerTime: '‹20›' }), options: PCCE },
  ],
  valid: [
    { name: 'blank', files: csv({ RingNoAnswerTime: 'NULL' }), options: PCCE },
    { name: 'on UCCE', files: csv({ RingNoAnswerTime: '20' }), options: { deployment: { type: 'ucce' } } },
    { name: 'deployment unknown', files: csv({ RingNoAnswerTime: '20' }), notChecked: /kind of deployment/ },
    { name: 'deployment unknown, but blank', files: csv({ RingNoAnswerTime: '' }) },
  ],
})

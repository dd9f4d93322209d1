import { rule } from '../../../src/core/rules/desk/ring-no-answer-without-time.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rows } from './support.js'

const CVP = { deployment: { vru: 'cvp' } } as const

testRule(rule, {
  invalid: [
    {
      name: 'time NULL',
      files: csv({ RingNoAnswerTime: 'NULL', RingNoAnswerDialedNumberID: '‹5012›' }),
      severities: ['warning'],
    },
    { name: 'in XML rows', files: rows({ RingNoAnswerTime: '', RingNoAnswerDialedNumberID: '‹5012›' }) },
  ],
  valid: [
    { name: 'both', files: csv({ RingNoAnswerTime: '20', RingNoAnswerDialedNumberID: '5012' }) },
    { name: 'neither', files: csv({ RingNoAnswerTime: '', RingNoAnswerDialedNumberID: '' }) },
    {
      name: 'with CVP another rule speaks',
      files: csv({ RingNoAnswerTime: '', RingNoAnswerDialedNumberID: '5012' }),
      options: CVP,
    },
    { name: 'no time column', files: csv({ RingNoAnswerDialedNumberID: '5012' }), notChecked: /RingNoAnswerTime/ },
  ],
})

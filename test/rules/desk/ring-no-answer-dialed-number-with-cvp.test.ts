import { rule } from '../../../src/core/rules/desk/ring-no-answer-dialed-number-with-cvp.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rows } from './support.js'

const CVP = { deployment: { vru: 'cvp' } } as const

testRule(rule, {
  invalid: [
    { name: 'set', files: csv({ RingNoAnswerDialedNumberID: '‹5012›' }), options: CVP, severities: ['error'], fixes: ['safe'] },
    { name: 'in XML rows', files: rows({ RingNoAnswerDialedNumberID: '‹5012›' }), options: CVP },
  ],
  valid: [
    { name: 'blank', files: csv({ RingNoAnswerDialedNumberID: 'NULL' }), options: CVP },
    { name: 'IP IVR', files: csv({ RingNoAnswerDialedNumberID: '5012' }), options: { deployment: { vru: 'ip-ivr' } } },
    { name: 'VRU unknown', files: csv({ RingNoAnswerDialedNumberID: '5012' }), notChecked: /VRU is not configured/ },
    { name: 'no column', files: csv({ RingNoAnswerTime: '20' }), notChecked: /RingNoAnswerDialedNumberID/ },
  ],
})

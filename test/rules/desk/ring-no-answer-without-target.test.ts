import { rule } from '../../../src/core/rules/desk/ring-no-answer-without-target.js'
import { testRule } from '../../support/rule-tester.js'
import { csv } from './support.js'

const CVP = { deployment: { vru: 'cvp' } } as const
const IVR = { deployment: { vru: 'ip-ivr' } } as const

testRule(rule, {
  invalid: [
    {
      name: 'NULL',
      files: csv({ RingNoAnswerTime: '20', RingNoAnswerDialedNumberID: '‹NULL›' }),
      options: IVR,
      related: [['20']],
      severities: ['error'],
    },
    {
      name: 'empty',
      files: { 'desk.csv': 'EnterpriseName,RingNoAnswerTime,RingNoAnswerDialedNumberID\n‹Claims›,20,\n' },
      options: IVR,
    },
  ],
  valid: [
    { name: 'both', files: csv({ RingNoAnswerTime: '20', RingNoAnswerDialedNumberID: '5012' }), options: IVR },
    { name: 'neither', files: csv({ RingNoAnswerTime: 'NULL', RingNoAnswerDialedNumberID: 'NULL' }), options: IVR },
    { name: 'CVP', files: csv({ RingNoAnswerTime: '20', RingNoAnswerDialedNumberID: 'NULL' }), options: CVP },
    { name: 'VRU unknown', files: csv({ RingNoAnswerTime: '20', RingNoAnswerDialedNumberID: 'NULL' }), notChecked: /VRU/ },
    { name: 'no column', files: csv({ RingNoAnswerTime: '20' }), options: IVR, notChecked: /RingNoAnswerDialedNumberID/ },
  ],
})

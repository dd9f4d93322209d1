import { rule } from '../../../src/core/rules/desk/ring-no-answer-against-cvp.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rows } from './support.js'

const CVP = { deployment: { vru: 'cvp' } } as const
const TIMED = { deployment: { vru: 'cvp', cvpRnaTimeout: 15 } } as const

testRule(rule, {
  invalid: [
    ...['1', '15', '16'].map((value) => ({
      name: value, files: csv({ RingNoAnswerTime: `‹${value}›` }), options: TIMED, messages: [/at least 17 s.*opposite order/], severities: ['error'] as const,
    })),
    { name: 'in XML rows', files: rows({ RingNoAnswerTime: '‹12›' }), options: TIMED },
  ],
  valid: [
    ...['17', '120', '', '0', '121', 'x'].map((value) => ({
      name: `“${value}”`,
      files: csv({ RingNoAnswerTime: value }),
      options: TIMED,
    })),
    { name: 'IP IVR', files: csv({ RingNoAnswerTime: '5' }), options: { deployment: { vru: 'ip-ivr', cvpRnaTimeout: 15 } } },
    {
      name: 'timeout unknown',
      files: csv({ RingNoAnswerTime: '5' }),
      options: CVP,
      notChecked: /RNATimeout of CVP is not configured/,
    },
    { name: 'VRU unknown', files: csv({ RingNoAnswerTime: '5' }), notChecked: /VRU is not configured/ },
    {
      name: 'on PCCE another rule speaks',
      files: csv({ RingNoAnswerTime: '5' }),
      options: { deployment: { type: 'pcce', vru: 'cvp', cvpRnaTimeout: 15 } },
    },
  ],
})

import { rule } from '../../../src/core/rules/desk/ring-no-answer-missing.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

const CVP = { deployment: { vru: 'cvp' } } as const
const IVR = { deployment: { vru: 'ip-ivr' } } as const

testRule(rule, {
  invalid: [
    { name: 'NULL', files: csv({ RingNoAnswerTime: '‹NULL›' }), options: IVR, severities: ['warning'] },
    { name: 'neither', files: csv({ RingNoAnswerTime: '‹NULL›', RingNoAnswerDialedNumberID: 'NULL' }), options: IVR },
    {
      name: 'empty',
      files: { 'desk.csv': 'AgentDeskSettingsID,EnterpriseName,RingNoAnswerTime\n5000,‹Claims›,\n' },
      options: { deployment: { vru: 'none' } },
    },
  ],
  valid: [
    { name: 'set', files: csv({ RingNoAnswerTime: '20' }), options: IVR },
    {
      name: 'with a dialed number, where the time has a rule of its own',
      files: csv({ RingNoAnswerTime: 'NULL', RingNoAnswerDialedNumberID: '5012' }),
      options: IVR,
    },
    { name: 'CVP', files: csv({ RingNoAnswerTime: '' }), options: CVP },
    { name: 'VRU unknown', files: csv({ RingNoAnswerTime: '' }), notChecked: /VRU is not configured/ },
    { name: 'not in REST', files: rest({}), options: IVR, notChecked: /REST API does not return/ },
  ],
})

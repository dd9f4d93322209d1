import { rule } from '../../../src/core/rules/desk/reserved-in-use.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'from 12.5 on',
      files: csv({ NonACDCallsAllowed: '‹Y›', AvailAfterIncoming: '‹Y›' }),
      options: { release: '12.5' },
      severities: ['info', 'info'],
    },
    { name: 'before 12.6', files: csv({ MultilineAgentControl: '‹1›' }), options: { release: '12.5(1)' } },
    { name: 'in every release', files: csv({ FutureUseVarchar1: '‹x›', RecordingMode: '‹1›' }) },
    { name: 'REST', files: rest({ playZipTone: '‹1›' }), options: { release: '11.6' } },
    ...['10', '0x', 'yn', 'no'].map((text) => ({ name: `“${text}”`, files: csv({ FutureUseVarchar1: `‹${text}›` }) })),
    { name: 'a long text', files: csv({ FutureUseVarchar1: `‹${'x'.repeat(70)}›` }), messages: [/ is x{60}, but/] },
  ],
  valid: [
    {
      name: 'neutral',
      files: csv({ NonACDCallsAllowed: 'N', RecordingMode: '0', FutureUseInt1: 'NULL', MultilineAgentControl: '0' }),
      options: { release: '12.5' },
    },
    { name: 'in use before 12.5', files: csv({ NonACDCallsAllowed: 'Y' }), options: { release: '7.2' } },
    { name: 'in use from 12.6 on', files: csv({ MultilineAgentControl: '1' }), options: { release: '12.6' } },
    { name: 'release unknown', files: csv({ NonACDCallsAllowed: 'Y' }), notChecked: /release is not configured/ },
  ],
})

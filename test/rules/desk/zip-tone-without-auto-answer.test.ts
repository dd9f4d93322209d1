import { rule } from '../../../src/core/rules/desk/zip-tone-without-auto-answer.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'table',
      files: csv({ MultilineAgentStateBehavior: '‹1›', AutoAnswerEnabled: 'N' }),
      messages: [/\(zip tone\)/],
      related: [['N']],
      severities: ['error'],
    },
    {
      name: 'REST',
      files: rest({ playZipTone: '‹1›', autoAnswerEnabled: 'false' }),
      messages: [/^playZipTone/],
      options: { release: '12.6' },
    },
  ],
  valid: [
    { name: 'auto answer on', files: csv({ MultilineAgentStateBehavior: '1', AutoAnswerEnabled: 'Y' }) },
    { name: 'no tone', files: csv({ MultilineAgentStateBehavior: '0', AutoAnswerEnabled: 'N' }) },
    {
      name: 'reserved before 12.6',
      files: csv({ MultilineAgentStateBehavior: '1', AutoAnswerEnabled: 'N' }),
      options: { release: '12.5' },
    },
    { name: 'auto answer unknown', files: csv({ MultilineAgentStateBehavior: '1' }), notChecked: /AutoAnswerEnabled/ },
  ],
})

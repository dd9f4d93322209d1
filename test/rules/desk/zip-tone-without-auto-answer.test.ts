import { rule } from '../../../src/core/rules/desk/zip-tone-without-auto-answer.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

const RELEASE = { release: '12.6' }

testRule(rule, {
  invalid: [
    {
      name: 'table',
      files: csv({ MultilineAgentStateBehavior: '‹1›', AutoAnswerEnabled: 'N' }),
      options: RELEASE,
      messages: [/\(zip tone\)/],
      related: [['N']],
      severities: ['error'],
    },
    {
      name: 'REST',
      files: rest({ playZipTone: '‹1›', autoAnswerEnabled: 'false' }),
      messages: [/^playZipTone/],
      options: RELEASE,
    },
    { name: 'REST, whatever the release', files: rest({ playZipTone: '‹1›', autoAnswerEnabled: 'false' }) },
    {
      name: 'REST of a release whose table has it reserved',
      files: rest({ playZipTone: '‹1›', autoAnswerEnabled: 'false' }),
      options: { release: '12.5' },
    },
    {
      name: 'XML rows',
      files: rows({ MultilineAgentStateBehavior: '‹1›', AutoAnswerEnabled: 'N' }),
      options: { release: '15.0' },
    },
    { name: 'a column that calls the tone by its name', files: csv({ PlayZipTone: '‹1›', AutoAnswerEnabled: 'N' }) },
  ],
  valid: [
    { name: 'auto answer on', files: csv({ MultilineAgentStateBehavior: '1', AutoAnswerEnabled: 'Y' }), options: RELEASE },
    { name: 'no tone', files: csv({ MultilineAgentStateBehavior: '0', AutoAnswerEnabled: 'N' }) },
    {
      name: 'reserved before 12.6',
      files: csv({ MultilineAgentStateBehavior: '1', AutoAnswerEnabled: 'N' }),
      options: { release: '12.5' },
    },
    {
      name: 'release unknown: the column may be reserved',
      files: csv({ MultilineAgentStateBehavior: '1', AutoAnswerEnabled: 'N' }),
      notChecked: /release is not configured/,
    },
    {
      name: 'release unknown, in XML rows',
      files: rows({ MultilineAgentStateBehavior: '1', AutoAnswerEnabled: 'N' }),
      notChecked: /release is not configured/,
    },
    {
      name: 'auto answer unknown',
      files: csv({ MultilineAgentStateBehavior: '1' }),
      options: RELEASE,
      notChecked: /AutoAnswerEnabled/,
    },
  ],
})

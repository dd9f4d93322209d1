import { rule } from '../../../src/core/rules/desk/auto-answer-mobile.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    ...['1', '2', '3'].map((type) => ({
      name: type,
      files: csv({ AutoAnswerEnabled: '‹Y›', RemoteAgentType: type }),
      related: [[type]],
      severities: ['warning'] as const,
    })),
    { name: 'REST', files: rest({ autoAnswerEnabled: '‹true›', remoteAgentType: '2' }) },
  ],
  valid: [
    ...['0', '4', ''].map((type) => ({ name: `“${type}”`, files: csv({ AutoAnswerEnabled: 'Y', RemoteAgentType: type }) })),
    { name: 'off', files: csv({ AutoAnswerEnabled: 'N', RemoteAgentType: '2' }) },
    { name: 'type unknown', files: csv({ AutoAnswerEnabled: 'Y' }), notChecked: /RemoteAgentType/ },
  ],
})

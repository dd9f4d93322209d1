import { rule } from '../../../src/core/rules/desk/nailed-connection-limit.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    ...['2', '3'].map((type) => ({
      name: type,
      files: csv({ RemoteAgentType: `‹${type}›` }),
      severities: ['info'] as const,
      messages: [/720 min/],
    })),
    { name: 'REST', files: rest({ remoteAgentType: '‹2›' }) },
  ],
  valid: [
    ...['0', '1', '4', ''].map((type) => ({ name: `“${type}”`, files: csv({ RemoteAgentType: type }) })),
    { name: 'no column', files: csv({ WorkModeTimer: '1' }), notChecked: /RemoteAgentType/ },
  ],
})

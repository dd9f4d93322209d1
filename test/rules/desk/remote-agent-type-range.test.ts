import { rule } from '../../../src/core/rules/desk/remote-agent-type-range.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    ...['4', '-1', 'nailed'].map((value) => ({
      name: value,
      files: csv({ RemoteAgentType: `‹${value}›` }),
      severities: ['error'] as const,
    })),
    {
      name: '1 on 10.0',
      files: rest({ remoteAgentType: '‹1›' }),
      options: { release: '10.0(2)' },
      messages: [/only 0 and 2 are documented on 10\.0\(2\)/],
    },
    { name: '3 on 10.0', files: csv({ RemoteAgentType: '‹3›' }), options: { release: '10.0' } },
  ],
  valid: [
    ...['0', '1', '2', '3', ''].map((value) => ({ name: `“${value}”`, files: csv({ RemoteAgentType: value }) })),
    { name: '2 on 10.0', files: csv({ RemoteAgentType: '2' }), options: { release: '10.0' } },
    { name: '1 on 10.5', files: csv({ RemoteAgentType: '1' }), options: { release: '10.5' } },
    { name: 'no column', files: csv({ WorkModeTimer: '1' }), notChecked: /RemoteAgentType/ },
  ],
})

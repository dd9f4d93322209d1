import { rule } from '../../../src/core/rules/desk/login-without-desktop-local.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: 'local only',
      files: csv({ RemoteLoginWithoutDesktop: '‹Y›', RemoteAgentType: '0' }),
      related: [['0']],
      severities: ['warning'],
    },
    { name: 'in XML rows', files: rows({ RemoteLoginWithoutDesktop: '‹Y›', RemoteAgentType: '0' }) },
  ],
  valid: [
    { name: 'mobile', files: csv({ RemoteLoginWithoutDesktop: 'Y', RemoteAgentType: '1' }) },
    { name: 'off', files: csv({ RemoteLoginWithoutDesktop: 'N', RemoteAgentType: '0' }) },
    { name: 'not in REST', files: rest({ remoteAgentType: '0' }), notChecked: /RemoteLoginWithoutDesktop/ },
  ],
})

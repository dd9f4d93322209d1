import { rule } from '../../../src/core/rules/desk/logout-non-activity-time-zero.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

testRule(rule, {
  invalid: [
    {
      name: '0',
      files: csv({ LogoutNonActivityTime: '‹0›' }),
      messages: [/not “off”/],
      fixes: ['unsafe'],
      severities: ['error'],
    },
    { name: '00', files: csv({ LogoutNonActivityTime: '‹00›' }) },
    {
      name: 'in REST',
      files: rest({ logoutNonActivityTime: '‹0›' }),
      options: { release: '15.0(1)' },
      messages: [/off on 15\.0\(1\)/],
    },
  ],
  valid: [
    ...['1', '10', '7200', '', 'NULL', 'zero', '0x0'].map((value) => ({
      name: `“${value}”`,
      files: csv({ LogoutNonActivityTime: value }),
    })),
    { name: 'absent in REST', files: rest({}) },
    { name: 'no such column', files: csv({ WorkModeTimer: '0' }), notChecked: /LogoutNonActivityTime/ },
  ],
})

import { rule } from '../../../src/core/rules/desk/logout-non-activity-time-range.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest, rows } from './support.js'

testRule(rule, {
  invalid: [
    ...['9', '1', '7201', '86400', '-1', '-7200', '1e3', '0x1C20', '3600.5', 'off', '12 min'].map((value) => ({
      name: `“${value}”`,
      files: csv({ LogoutNonActivityTime: `‹${value}›` }),
      messages: [/10 to 7200 s/],
      severities: ['error'] as const,
    })),
    { name: 'in REST', files: rest({ logoutNonActivityTime: '‹7201›' }) },
    { name: 'in XML rows', files: rows({ LogoutNonActivityTime: '‹9›' }) },
  ],
  valid: [
    ...['10', '7200', '0', '', 'NULL', '6480'].map((value) => ({
      name: `“${value}”`,
      files: csv({ LogoutNonActivityTime: value }),
    })),
    { name: 'absent in REST', files: rest({}) },
    { name: 'no such column', files: csv({ WorkModeTimer: '1' }), notChecked: /LogoutNonActivityTime/ },
  ],
})

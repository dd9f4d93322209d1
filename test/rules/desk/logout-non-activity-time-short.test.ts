import { rule } from '../../../src/core/rules/desk/logout-non-activity-time-short.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

const withSeconds = (seconds: number) => ({ rules: { 'desk/logout-non-activity-time-short': ['warning', { seconds }] } }) as const

testRule(rule, {
  invalid: [
    ...['10', '60', '299'].map((value) => ({ name: value, files: csv({ LogoutNonActivityTime: `‹${value}›` }) })),
    { name: 'in REST', files: rest({ logoutNonActivityTime: '‹120›' }), messages: [/120 s \(2 min\)/] },
    { name: 'below another limit', files: csv({ LogoutNonActivityTime: '‹899›' }), options: withSeconds(900) },
  ],
  valid: [
    ...['300', '6480', '7200', '9', '0', '-1', '', 'NULL', 'x'].map((value) => ({
      name: `“${value}”`,
      files: csv({ LogoutNonActivityTime: value }),
    })),
    { name: 'above another limit', files: csv({ LogoutNonActivityTime: '60' }), options: withSeconds(60) },
    { name: 'near the limit, whatever the option', files: csv({ LogoutNonActivityTime: '6500' }), options: withSeconds(7200) },
    { name: 'no such column', files: csv({ WorkModeTimer: '1' }), notChecked: /LogoutNonActivityTime/ },
  ],
})

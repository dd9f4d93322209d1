import { rule } from '../../../src/core/rules/desk/logout-non-activity-time-short.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

const NEAR_LIMIT = 'desk/logout-non-activity-time-near-limit'
const LAB = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Lab,6480\n'
const withRatio = (ratio: number) => ({ rules: { [NEAR_LIMIT]: ['warning', { ratio }] } }) as const
const withSeconds = (seconds: number) => ({ rules: { 'desk/logout-non-activity-time-short': ['warning', { seconds }] } }) as const

testRule(rule, {
  invalid: [
    ...['10', '60', '299'].map((value) => ({ name: value, files: csv({ LogoutNonActivityTime: `‹${value}›` }) })),
    { name: 'in REST', files: rest({ logoutNonActivityTime: '‹120›' }), messages: [/120 s \(2 min\)/] },
    { name: 'short of a ratio', files: csv({ LogoutNonActivityTime: '‹215›' }), options: withRatio(0.03) },
    {
      name: 'not near the limit as its rule is configured',
      files: csv({ LogoutNonActivityTime: '‹6480›' }),
      options: { rules: { ...withRatio(1).rules, ...withSeconds(7200).rules } },
    },
    {
      name: 'near the limit, with its rule off',
      files: csv({ LogoutNonActivityTime: '‹6480›' }),
      options: { rules: { ...withSeconds(7200).rules, [NEAR_LIMIT]: 'off' } },
    },
    {
      name: 'near the limit, with its rule off for the file',
      files: { ...csv({ LogoutNonActivityTime: '‹6480›' }), 'lab.csv': LAB },
      options: {
        ...withSeconds(7200),
        overrides: [{ matches: (path) => path === 'desk.csv', rules: { [NEAR_LIMIT]: 'off' } }],
      },
    },
    { name: 'below another limit', files: csv({ LogoutNonActivityTime: '‹899›' }), options: withSeconds(900) },
  ],
  valid: [
    ...['300', '6480', '7200', '9', '0', '-1', '', 'NULL', 'x'].map((value) => ({
      name: `“${value}”`,
      files: csv({ LogoutNonActivityTime: value }),
    })),
    { name: 'above another limit', files: csv({ LogoutNonActivityTime: '60' }), options: withSeconds(60) },
    { name: 'near the limit, whatever the option', files: csv({ LogoutNonActivityTime: '6500' }), options: withSeconds(7200) },
    { name: 'near the limit as its rule is configured', files: csv({ LogoutNonActivityTime: '299' }), options: withRatio(0.03) },
    { name: 'no such column', files: csv({ WorkModeTimer: '1' }), notChecked: /LogoutNonActivityTime/ },
  ],
})

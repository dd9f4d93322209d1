import { rule } from '../../../src/core/rules/desk/logout-non-activity-time-blank.js'
import { testRule } from '../../support/rule-tester.js'
import { csv, rest } from './support.js'

const BLANK = { 'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,‹Claims_Day›,\n' }
const QUIET = csv({ LogoutNonActivityTime: '' })
const RECOMMENDED = { preset: 'recommended' } as const

testRule(rule, {
  invalid: [
    {
      name: 'before 12.5',
      files: BLANK,
      options: { ...RECOMMENDED, release: '7.5' },
      severities: ['warning'],
      messages: [/on 7\.5 that may not be off/],
    },
    { name: 'just before 12.5', files: BLANK, options: { ...RECOMMENDED, release: '12.4' }, severities: ['warning'] },
    { name: 'NULL', files: csv({ LogoutNonActivityTime: '‹NULL›' }), options: { release: '11.6(2)' } },
    {
      name: 'absent in REST',
      files: { 'desk.xml': '<‹agentDeskSetting›><name>A</name></agentDeskSetting>\n' },
      options: { release: '10.0' },
    },
    { name: 'from 12.5 on, under strict', files: BLANK, options: { preset: 'strict', release: '12.5(1)' }, severities: ['info'] },
  ],
  valid: [
    { name: 'from 12.5 on', files: QUIET, options: { ...RECOMMENDED, release: '12.5' } },
    { name: '15.0', files: QUIET, options: { ...RECOMMENDED, release: '15.0(1)' } },
    { name: 'release unknown', files: QUIET, notChecked: /release is not configured/ },
    { name: 'release unknown, but set', files: csv({ LogoutNonActivityTime: '600' }) },
    { name: 'set, before 12.5', files: rest({ logoutNonActivityTime: '600' }), options: { release: '7.5' } },
    { name: '0 is not blank', files: csv({ LogoutNonActivityTime: '0' }), options: { release: '7.5' } },
    {
      name: 'no such column',
      files: csv({ WorkModeTimer: '1' }),
      options: { release: '7.5' },
      notChecked: /LogoutNonActivityTime/,
    },
  ],
})

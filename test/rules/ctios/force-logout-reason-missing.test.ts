import { rule } from '../../../src/core/rules/ctios/force-logout-reason-missing.js'
import { AVAYA, ctios, peripheralKey, regQuery, UCCE, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const on = 'dword:00000001'
const desk = (logout: string, idle = 'N') =>
  `AgentDeskSettingsID,EnterpriseName,IdleReasonRequired,LogoutReasonRequired\n1,Claims_Day,${idle},${logout}\n`
const agent = (values: RawValues, key = 'Server\\Agent') => ({ [key]: { forceLogoutOnSessionClose: on, ...values } })
const ucce = (values: RawValues, key?: string) => ctios({ ...peripheralKey(UCCE), ...agent(values, key) })
const avaya = (values: RawValues, key?: string) => ctios({ ...peripheralKey(AVAYA), ...agent(values, key) })

testRule(rule, {
  invalid: [
    {
      name: 'the logout reason 0',
      files: { 'a.reg': ucce({ forceLogoutOnSessionCloseReason: 'dword:‹00000000›' }), 'd.csv': desk('Y') },
      messages: [/^forceLogoutOnSessionCloseReason is 0 .* while a logout reason is required/],
      related: [['Y', '00000001']],
      severities: ['error'],
    },
    {
      name: 'the logout reason absent',
      files: { 'a.reg': ucce({}, 'Server\\‹Agent›'), 'd.csv': desk('Y') },
      messages: [/is missing/],
    },
    {
      name: 'the Not Ready reason',
      files: { 'a.reg': ucce({ forceNotReadyOnSessionCloseReason: 'dword:‹0›' }), 'd.csv': desk('N', 'Y') },
      messages: [/a Not Ready reason is required/],
    },
    { name: 'both absent', files: { 'a.reg': ucce({}, 'Server\\‹‹Agent››'), 'd.csv': desk('Y', 'Y') } },
    {
      name: 'in a listing, the type unknown',
      files: { 'a.txt': regQuery(agent({ forceLogoutOnSessionCloseReason: 'dword:‹0›' })), 'd.csv': desk('1') },
    },
    {
      name: 'another switch, by the value of the server',
      files: {
        'a.reg': avaya({ LogoutReasonRequired: on, forceLogoutOnSessionCloseReason: 'dword:‹00000000›' }),
        'd.csv': desk('N'),
      },
      related: [['00000001', '00000001']],
    },
  ],
  valid: [
    { name: 'no switch', files: { 'a.reg': ucce({ forceLogoutOnSessionClose: null }), 'd.csv': desk('Y') } },
    {
      name: 'reasons given',
      files: {
        'a.reg': ucce({ forceLogoutOnSessionCloseReason: on, forceNotReadyOnSessionCloseReason: on }),
        'd.csv': desk('Y', 'Y'),
      },
    },
    { name: 'none required', files: { 'a.reg': ucce({}), 'd.csv': desk('N') } },
    { name: 'not switched on', files: { 'a.reg': ucce({ forceLogoutOnSessionClose: 'dword:0' }), 'd.csv': desk('Y') } },
    {
      name: 'a value of the server that UCCE does not read',
      files: { 'a.reg': ucce({ LogoutReasonRequired: on }), 'd.csv': desk('N') },
    },
    { name: 'desk settings that another switch does not read', files: { 'a.reg': avaya({}), 'd.csv': desk('Y') } },
    { name: 'no desk settings', files: { 'a.reg': ucce({}) }, notChecked: /no agent desk settings/ },
    {
      name: 'a value of the server, the type unknown',
      files: { 'a.reg': ctios(agent({ NotReadyReasonRequired: on })), 'd.csv': desk('N') },
      notChecked: /type of the peripheral is unknown/,
    },
    {
      name: 'a value of the server, UCCE by the configuration',
      files: { 'a.reg': ctios(agent({ NotReadyReasonRequired: on })), 'd.csv': desk('N') },
      options: { deployment: { type: 'ucce' } },
    },
    {
      name: 'a column that is not exported',
      files: { 'a.reg': ucce({}), 'd.csv': 'AgentDeskSettingsID,EnterpriseName,AutoAnswerEnabled\n1,X,N\n' },
      notChecked: /has no LogoutReasonRequired/,
    },
    {
      name: 'the key is not exported',
      files: { 'a.reg': ctios(peripheralKey(UCCE)), 'd.csv': desk('Y') },
      notChecked: /Server\\Agent/,
    },
  ],
})

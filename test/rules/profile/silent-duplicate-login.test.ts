import { rule } from '../../../src/core/rules/profile/silent-duplicate-login.js'
import { ctios, profile, profileKey, PROFILES, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const zero = 'dword:‹00000000›'

testRule(rule, {
  invalid: [
    {
      name: 'both 0',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:00000000', WarnIfAlreadyLoggedIn: zero }) },
      messages: [/^WarnIfAlreadyLoggedIn is 0 in profile “Agents” while RejectIfAlreadyLoggedIn is 0/],
      related: [['00000000']],
      scenarioSteps: [4],
      severities: ['error'],
    },
    {
      name: 'reject absent',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: null, WarnIfAlreadyLoggedIn: zero }) },
      messages: [/while RejectIfAlreadyLoggedIn is missing/],
      related: [['Agents']],
    },
    {
      name: 'in a listing',
      files: { 'a.txt': regQuery(profileKey({ RejectIfAlreadyLoggedIn: 'dword:0', WarnIfAlreadyLoggedIn: 'dword:‹0›' })) },
    },
    {
      name: 'custom desktops',
      files: { 'a.reg': profile({ custom_WarnIfAgentLoggedIn: zero }) },
      options: { deployment: { desktop: 'custom' } },
      messages: [/^custom_WarnIfAgentLoggedIn is 0/],
    },
  ],
  valid: [
    {
      name: 'a change that does not tell whether second logins are refused',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { WarnIfAlreadyLoggedIn: 'dword:00000000' } }) },
      notChecked: /as a change does/,
    },
    {
      name: 'a change that says nothing of it',
      files: { 'a.reg': ctios({ [`${PROFILES}\\Agents`]: { AutoLogin: 'dword:1' } }) },
    },
    { name: 'reject 1, warn 0', files: { 'a.reg': profile({ WarnIfAlreadyLoggedIn: 'dword:00000000' }) } },
    {
      name: 'reject 0, warn 1',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:0', WarnIfAlreadyLoggedIn: 'dword:1' }) },
    },
    { name: 'reject 0, warn absent, which counts as 1', files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:0' }) } },
    {
      name: 'reject no flag',
      files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:2', WarnIfAlreadyLoggedIn: 'dword:0' }) },
    },
    { name: 'warn a string', files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:0', WarnIfAlreadyLoggedIn: '"0"' }) } },
  ],
})

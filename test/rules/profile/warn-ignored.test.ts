import { rule } from '../../../src/core/rules/profile/warn-ignored.js'
import { profile, profileKey, regQuery } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

testRule(rule, {
  invalid: [
    {
      name: 'both 1',
      files: { 'a.reg': profile({ WarnIfAlreadyLoggedIn: 'dword:‹00000001›' }) },
      messages: [/its warning never shows: RejectIfAlreadyLoggedIn is 1/],
      related: [['00000001']],
      severities: ['info'],
    },
    { name: 'in a listing', files: { 'a.txt': regQuery(profileKey({ WarnIfAlreadyLoggedIn: 'dword:‹1›' })) } },
  ],
  valid: [
    { name: 'warn absent', files: { 'a.reg': profile() } },
    { name: 'warn 0', files: { 'a.reg': profile({ WarnIfAlreadyLoggedIn: 'dword:0' }) } },
    { name: 'reject 0', files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:0', WarnIfAlreadyLoggedIn: 'dword:1' }) } },
    { name: 'reject absent', files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: null, WarnIfAlreadyLoggedIn: 'dword:1' }) } },
    { name: 'no flags', files: { 'a.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:2', WarnIfAlreadyLoggedIn: 'dword:2' }) } },
  ],
})

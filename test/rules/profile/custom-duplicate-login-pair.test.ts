import { rule } from '../../../src/core/rules/profile/custom-duplicate-login-pair.js'
import { ctios, profile, profileKey, PROFILES, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const on = 'dword:00000001'
const off = 'dword:00000000'
const change = (values: RawValues) => ctios({ [`${PROFILES}\\Agents`]: values })
const custom = { deployment: { desktop: 'custom' } } as const

testRule(rule, {
  invalid: [
    {
      name: 'reject differs',
      files: { 'a.reg': profile({ custom_RejectIfAgentLoggedIn: 'dword:‹00000000›', custom_WarnIfAgentLoggedIn: on }) },
      messages: [/custom_RejectIfAgentLoggedIn is 0 .* but RejectIfAlreadyLoggedIn is 1: a custom desktop lets .* twice/],
      related: [['00000001']],
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    {
      name: 'reject differs from an absent built-in one',
      files: {
        'a.reg': profile({
          RejectIfAlreadyLoggedIn: null,
          custom_RejectIfAgentLoggedIn: 'dword:‹00000001›',
          custom_WarnIfAgentLoggedIn: on,
        }),
      },
      messages: [/RejectIfAlreadyLoggedIn is missing, which counts as 0: a custom desktop refuses a second login/],
      related: [['Agents']],
      fixes: ['none'],
    },
    {
      name: 'warn differs from the default, in a listing',
      files: { 'a.txt': regQuery(profileKey({ custom_RejectIfAgentLoggedIn: on, custom_WarnIfAgentLoggedIn: 'dword:‹0›' })) },
      messages: [/WarnIfAlreadyLoggedIn is missing, which counts as 1/],
      fixes: ['none'],
    },
    {
      name: 'only one of the two',
      files: { 'a.reg': profile({ custom_RejectIfAgentLoggedIn: on }, '‹Agents›') },
      messages: [/custom_WarnIfAgentLoggedIn is missing .* while custom_RejectIfAgentLoggedIn is there/],
      related: [['00000001']],
    },
    {
      name: 'both halves of one kind in a change',
      files: { 'a.reg': change({ RejectIfAlreadyLoggedIn: on, custom_RejectIfAgentLoggedIn: 'dword:‹00000000›' }) },
      notChecked: /as a change does/,
    },
    { name: 'only the other one', files: { 'a.reg': profile({ custom_WarnIfAgentLoggedIn: on }, '‹Agents›') } },
    {
      name: 'custom desktops, a built-in value that is written and differs',
      files: {
        'a.reg': profile({
          RejectIfAlreadyLoggedIn: off,
          custom_RejectIfAgentLoggedIn: 'dword:‹00000001›',
          custom_WarnIfAgentLoggedIn: on,
        }),
      },
      options: custom,
    },
    {
      name: 'a change of all four values',
      files: {
        'a.reg': change({
          custom_RejectIfAgentLoggedIn: on, custom_WarnIfAgentLoggedIn: 'dword:‹00000001›', RejectIfAlreadyLoggedIn: on, WarnIfAlreadyLoggedIn: off,
        }),
      },
      fixes: ['unsafe'],
    },
    {
      name: 'custom desktops let in, but warn, and the CTI Toolkit does neither',
      files: {
        'a.reg': profile({
          custom_RejectIfAgentLoggedIn: off, RejectIfAlreadyLoggedIn: off,
          custom_WarnIfAgentLoggedIn: 'dword:‹00000001›', WarnIfAlreadyLoggedIn: off,
        }),
      },
      options: custom,
    },
  ],
  valid: [
    {
      name: 'custom desktops let in without a warning, which other rules say',
      files: {
        'a.reg': profile({
          custom_RejectIfAgentLoggedIn: off, RejectIfAlreadyLoggedIn: off, custom_WarnIfAgentLoggedIn: off, WarnIfAlreadyLoggedIn: on,
        }),
      },
      options: custom,
    },
    {
      name: 'a change that sets only one of the two',
      files: { 'a.reg': change({ custom_RejectIfAgentLoggedIn: on }) },
      notChecked: /as a change does/,
    },
    {
      name: 'a change that sets both and nothing of the built-in pair',
      files: { 'a.reg': change({ custom_RejectIfAgentLoggedIn: off, custom_WarnIfAgentLoggedIn: on }) },
      notChecked: /as a change does/,
    },
    { name: 'neither', files: { 'a.reg': profile() } },
    { name: 'both agree', files: { 'a.reg': profile({ custom_RejectIfAgentLoggedIn: on, custom_WarnIfAgentLoggedIn: on }) } },
    {
      name: 'both agree with absent ones',
      files: {
        'a.reg': profile({ RejectIfAlreadyLoggedIn: null, custom_RejectIfAgentLoggedIn: off, custom_WarnIfAgentLoggedIn: on }),
      },
    },
    { name: 'no flag', files: { 'a.reg': profile({ custom_RejectIfAgentLoggedIn: 'dword:2', custom_WarnIfAgentLoggedIn: on }) } },
    {
      name: 'custom desktops whose second login is reported elsewhere',
      files: { 'a.reg': profile({ custom_RejectIfAgentLoggedIn: off, custom_WarnIfAgentLoggedIn: off }) },
      options: custom,
    },
    {
      name: 'custom desktops without a built-in pair',
      files: {
        'a.reg': profile({ RejectIfAlreadyLoggedIn: null, custom_RejectIfAgentLoggedIn: on, custom_WarnIfAgentLoggedIn: on }),
      },
      options: custom,
    },
  ],
})

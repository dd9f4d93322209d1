import { profileExport, profilePath, profileValues, serverExport } from '../../../src/core/rules/_shared/registry-example.js'
import { rule } from '../../../src/core/rules/pim/load-with-duplicate-login.js'
import { testRule } from '../../support/rule-tester.js'

const NATIVE = 'peripherals:\n  - id: 5000\n    configParam: /LOAD ‹1›\n'
const CLEAN = NATIVE.replace(/[‹›]/g, '')
const OPEN = { RejectIfAlreadyLoggedIn: 0 }

testRule(rule, {
  invalid: [
    {
      name: 'reject 0',
      files: { 'ctios.reg': profileExport(OPEN), 'pim.yaml': NATIVE },
      messages: [/connection profile Agents permits duplicate logins/],
      related: [['00000000']],
      severities: ['error'],
      subjects: ['peripheral:5000'],
      fixes: ['safe'],
    },
    {
      name: 'reject absent',
      files: { 'ctios.reg': profileExport({ RejectIfAlreadyLoggedIn: null }), 'pim.csv': 'PeripheralID,ClientType,ConfigParam\n5000,30,/load=‹1›\n' },
      related: [['Agents']],
    },
    {
      name: 'two of three profiles',
      files: {
        'ctios.reg': serverExport({
          [profilePath('A')]: profileValues(OPEN),
          [profilePath('B')]: profileValues(),
          [profilePath('C')]: profileValues({ RejectIfAlreadyLoggedIn: null }),
        }),
        'pim.yaml': NATIVE,
      },
      messages: [/connection profiles A and C permit/],
      related: [['00000000', 'C']],
    },
    {
      name: 'custom desktops have their own value',
      files: { 'ctios.reg': profileExport({ custom_RejectIfAgentLoggedIn: 0 }), 'pim.yaml': NATIVE },
      options: { deployment: { desktop: 'custom' } },
      messages: [/custom_RejectIfAgentLoggedIn/],
    },
  ],
  valid: [
    { name: 'reject 1', files: { 'ctios.reg': profileExport(), 'pim.yaml': CLEAN } },
    { name: '/LOAD 0', files: { 'ctios.reg': profileExport(OPEN), 'pim.yaml': CLEAN.replace('LOAD 1', 'LOAD 0') } },
    {
      name: 'custom desktops that reject',
      files: { 'ctios.reg': profileExport({ ...OPEN, custom_RejectIfAgentLoggedIn: 1 }), 'pim.yaml': CLEAN },
      options: { deployment: { desktop: 'custom' } },
    },
    {
      name: 'a profile of another peripheral only',
      files: { 'ctios.reg': profileExport({ ...OPEN, PeripheralID: 5001 }), 'pim.yaml': CLEAN },
      notChecked: /no ConnectionProfile is known/,
    },
    {
      name: 'no id',
      files: { 'ctios.reg': profileExport(OPEN), 'pim.csv': 'PeripheralID,EnterpriseName,ConfigParam\n,P,/LOAD 1\n' },
      notChecked: /no PeripheralID/,
    },
    { name: 'no profiles', files: { 'pim.yaml': CLEAN }, notChecked: /no ConnectionProfile among the inputs/ },
  ],
})

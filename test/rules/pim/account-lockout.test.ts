import { rule } from '../../../src/core/rules/pim/account-lockout.js'
import { testRule } from '../../support/rule-tester.js'

const reg = (lines: string, key = 'EAGENTData\\Dynamic'): Record<string, string> => ({
  'pg.reg':
    'Windows Registry Editor Version 5.00\n\n' +
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\PG1A\\PG\\CurrentVersion\\PIMS\\pim1\\${key}]\n${lines}\n`,
})

testRule(rule, {
  invalid: [
    {
      name: 'threshold 2',
      files: reg('"AccountLockoutThreshold"=dword:‹00000002›'),
      severities: ['info'],
      messages: [/is 2, below the default of 3/],
    },
    { name: 'threshold 0', files: reg('"AccountLockoutThreshold"=dword:‹00000000›') },
    {
      name: 'duration 16',
      files: reg('"AccountLockoutDuration"=dword:‹00000010›'),
      messages: [/is 16 min, above the default of 15 min/],
    },
    { name: 'both', files: reg('"AccountLockoutDuration"=dword:‹0000003c›\n"AccountLockoutThreshold"=hex(4):‹01,00,00,00›') },
  ],
  valid: [
    { name: 'the defaults', files: reg('"AccountLockoutDuration"=dword:0000000f\n"AccountLockoutThreshold"=dword:00000003') },
    { name: 'absent', files: reg('"Other"=dword:00000001') },
    { name: 'no number', files: reg('"AccountLockoutThreshold"="1"') },
    { name: 'Avaya', files: reg('"AccountLockoutThreshold"=dword:00000001', 'ATTData\\Dynamic') },
    { name: 'Dynamic not exported', files: reg('', 'EAGENTData\\Config'), notChecked: /EAGENTData\\Dynamic/ },
  ],
})
